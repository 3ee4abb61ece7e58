import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { SKIP, visit } from 'unist-util-visit';
import type { Chapter } from '../book/book.ts';
import type { Language, Localized } from '../book/localized.ts';
import { withNotices } from '../compile/with-notices.ts';
import type { CompiledEdition } from '../compile/compile-edition.ts';
import type { Outline } from '../compile/outline.ts';
import { readVocabulary, type Vocabulary } from '../glossary/vocabulary.ts';
import { type Issue, isFatal } from '../issues/issue.ts';
import { checkChapterWords } from '../parity/check-words.ts';
import { compareTranslations } from '../parity/compare-translations.ts';
import { issueOf } from '../parity/finding.ts';
import { sectionNotices } from '../parity/section-notice.ts';
import type { ManifestData } from './book-data.ts';
import type { BookCompiler } from './compile-book.ts';
import { manifestData } from './manifest-data.ts';

/** All that compiling a chapter in all its languages comes to: plain data, to be kept on disk. */
export interface CompiledChapter {
  editions: Localized<PrintedEdition>;
  manifests: readonly ManifestData[];
  /** The words of all editions, for what a check of the whole book makes of them. */
  vocabulary: Vocabulary;
  /** Of all editions, of their words, and of how they stand to each other. */
  issues: readonly Issue[];
}

/** An edition as its page shows it. */
export interface PrintedEdition {
  /** The note, its annotations and its material, with the notices to readers. */
  html: string;
  outline: Outline;
}

/**
 * Compiles the editions of a chapter, compares them and prints them.
 *
 * @param changed day of the last change of a file, if it is known.
 */
export async function compileChapter(
  { book, compile, contextFor, schemas }: BookCompiler,
  chapter: Chapter,
  changed: (file: string) => string | undefined,
): Promise<CompiledChapter> {
  // Together: while the thread that draws is at one of them, the others get on.
  const compiled = new Map<Language, CompiledEdition>(
    await Promise.all(
      Object.values(chapter.editions).map(
        async (edition) => [edition.lang, await compile(chapter, edition)] as const,
      ),
    ),
  );
  const outlines = new Map([...compiled].map(([lang, { outline }]) => [lang, outline]));
  const findings = compareTranslations(book, chapter, outlines);
  const original = chapter.editions[book.original]!;
  const day = () => changed(original.file) ?? original.frontMatter.updated;
  const editions = [...compiled].map(([lang, { tree, outline, issues }]) => {
    const notices = sectionNotices(findings.get(lang) ?? [], day);
    const noticed = withNotices(tree, notices, contextFor(chapter, chapter.editions[lang]!));
    if (isFatal(issues)) removeUnprintable(noticed);
    return [lang, { html: toHtml(noticed), outline }] as const;
  });
  const prose = [...compiled.values()].flatMap((edition) => edition.prose);
  const ofWords: Issue[] = [];
  checkChapterWords(book, chapter, prose, (issue) => void ofWords.push(issue));
  return {
    editions: Object.fromEntries(editions),
    manifests: manifestData(chapter, schemas),
    vocabulary: readVocabulary(prose, book.glossary),
    issues: [
      ...[...compiled.values()].flatMap(({ issues }) => issues),
      ...ofWords,
      ...[...findings.values()].flat().map((finding) => issueOf(finding, book.site.translation)),
    ],
  };
}

/** Code and unknown components have no HTML. Each of them is an error, so only an author sees this. */
function removeUnprintable(tree: Root): void {
  visit(tree, (node, index, parent) => {
    if (!node.type.startsWith('mdx') || !parent || index === undefined) return;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}
