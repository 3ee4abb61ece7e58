import type { Chapter, Edition } from '../book/book.ts';
import type { Localized } from '../language/localized.ts';
import { compileEdition } from '../chapter/compile-edition.ts';
import { checkFiles } from '../chapter/check-files.ts';
import type { CompileContext } from '../chapter/context.ts';
import type { Outline } from '../chapter/outline.ts';
import { parseChapter } from '../chapter/parse-chapter.ts';
import { readVocabulary, type Vocabulary } from '../chapter/glossary/vocabulary.ts';
import type { Issue } from '../book/issues/issue.ts';
import { checkChapterWords } from '../translation/check-words.ts';
import { comparedEdition, type ComparedEdition } from '../translation/compared-edition.ts';
import { compareTranslations } from '../translation/compare-translations.ts';
import { type Finding, issueOf } from '../translation/finding.ts';
import { readEdition } from '../translation/read-edition.ts';
import type { SectionNotice } from '../chapter/context.ts';
import { sectionNotices } from '../translation/section-notices.ts';
import type { ManifestData } from '../editions/book-data.ts';
import { softened } from './drafts.ts';
import type { BookCompiler } from './compile-book.ts';
import { manifestData } from '../editions/manifest-data.ts';

/** All that a check of a chapter in all its languages comes to: plain data, to be kept on disk. */
export interface CheckedChapter {
  outlines: Localized<Outline>;
  /** Of each translation, what its readers are told of its sections. */
  notices: Localized<Readonly<Record<string, SectionNotice>>>;
  manifests: readonly ManifestData[];
  /** The words of all editions, for what a check of the whole book makes of them. */
  vocabulary: Vocabulary;
  /** Ids of the sections of each edition, the opening first. */
  sections: Localized<readonly string[]>;
  /** Where each translation differs from the original. */
  findings: Localized<readonly Finding[]>;
  /** Of all editions, of their words, and of how they stand to each other. */
  issues: readonly Issue[];
}

/**
 * Compiles the editions of a chapter and compares them.
 *
 * @param changed day of the last change of a file, if it is known.
 */
export async function checkChapter(
  compiler: BookCompiler,
  chapter: Chapter,
  changed: (file: string) => string | undefined,
): Promise<CheckedChapter> {
  const { book, schemas } = compiler;
  // Together: while the thread that draws is at one of them, the others get on.
  const editions = await Promise.all(
    Object.values(chapter.editions).map((edition) => checkEdition(compiler, chapter, edition)),
  );
  const compared = editions.flatMap(({ compared }) => compared ?? []);
  const findings = compareTranslations(
    book,
    chapter,
    new Map(compared.map((edition) => [edition.edition.lang, edition])),
  );
  const contexts = editions.map(({ context }) => context);
  const prose = contexts.flatMap((context) => context.prose);
  const ofWords: Issue[] = [];
  checkChapterWords(book, chapter, prose, (issue) => void ofWords.push(issue));
  const original = chapter.editions[book.original]!;
  const day = () => changed(original.file) ?? original.frontMatter.updated;
  return {
    outlines: Object.fromEntries(contexts.map(({ lang, outline }) => [lang, outline])),
    notices: Object.fromEntries(
      [...findings].map(([lang, found]) => [lang, Object.fromEntries(sectionNotices(found, day))]),
    ),
    manifests: manifestData(chapter, schemas),
    vocabulary: readVocabulary(prose, book.glossary),
    sections: Object.fromEntries(
      compared.map(({ edition, facts }) => [edition.lang, facts.sections.map(({ id }) => id)]),
    ),
    findings: Object.fromEntries(findings),
    issues: softened(
      [
        ...contexts.flatMap(({ issues }) => issues),
        ...ofWords,
        ...checkFiles(
          chapter,
          contexts.map(({ outline }) => outline),
        ),
        ...[...findings.values()].flat().map((finding) => issueOf(finding, book.site.translation)),
      ],
      [chapter],
    ),
  };
}

async function checkEdition(
  { contextFor }: BookCompiler,
  chapter: Chapter,
  edition: Edition,
): Promise<{ context: CompileContext; compared: ComparedEdition | undefined }> {
  const context = contextFor(chapter, edition);
  const tree = parseChapter(edition, (issue) => context.issues.push(issue));
  const facts = tree && readEdition(tree, edition);
  await compileEdition(tree, context);
  return { context, compared: facts && comparedEdition(edition, facts, context.outline) };
}
