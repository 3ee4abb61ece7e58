import type { Chapter, Edition, ManifestFile } from '../book/book.ts';
import { manifestName } from '../book/file-kinds.ts';
import { type SchemaIndex, toJson, validateFile } from '../kubernetes/index.ts';
import { compileEdition } from '../chapter/compile-edition.ts';
import { checkFiles } from '../chapter/check-files.ts';
import type { CompileContext } from '../chapter/context.ts';
import { parseChapter } from '../chapter/parse-chapter.ts';
import { readVocabulary } from '../chapter/glossary/vocabulary.ts';
import type { Issue } from '../book/issues/issue.ts';
import { checkChapterWords } from '../translation/check-words.ts';
import { compareEditions } from '../translation/compare-editions.ts';
import type { EditionFacts } from '../translation/edition-facts.ts';
import { issueOf } from '../translation/finding.ts';
import { readSections } from '../translation/read-edition.ts';
import { sectionNotices } from '../translation/section-notices.ts';
import type { CheckedChapter, ManifestData } from '../editions/book-data.ts';
import { softened } from './soften-drafts.ts';
import type { BookCompiler } from './compile-book.ts';

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
  const compared = editions.flatMap(({ facts }) => facts ?? []);
  const findings = compareEditions(book, chapter, compared);
  const contexts = editions.map(({ context }) => context);
  const prose = contexts.flatMap((context) => context.prose);
  const ofWords: Issue[] = [];
  checkChapterWords(book, chapter, prose, (issue) => void ofWords.push(issue));
  const original = chapter.editions[book.original]!;
  const day = () => changed(original.file) ?? original.frontMatter.updated;
  return {
    outlines: Object.fromEntries(contexts.map(({ lang, outline }) => [lang, outline])),
    notices: Object.fromEntries(
      Object.entries(findings).map(([lang, found]) => [
        lang,
        Object.fromEntries(sectionNotices(found, day)),
      ]),
    ),
    manifests: chapter.manifests.map((manifest) => manifestData(manifest, schemas())),
    vocabulary: readVocabulary(prose, book.glossary),
    sections: Object.fromEntries(
      compared.map(({ edition, sections }) => [edition.lang, sections.map(({ id }) => id)]),
    ),
    findings,
    issues: softened(
      [
        ...contexts.flatMap(({ issues }) => issues),
        ...ofWords,
        ...checkFiles(
          chapter,
          contexts.map(({ outline }) => outline),
        ),
        ...Object.values(findings)
          .flat()
          .map((finding) => issueOf(finding, book.site.translation)),
      ],
      [chapter],
    ),
  };
}

async function checkEdition(
  { contextFor }: BookCompiler,
  chapter: Chapter,
  edition: Edition,
): Promise<{ context: CompileContext; facts: EditionFacts | undefined }> {
  const context = contextFor(chapter, edition);
  const tree = parseChapter(edition, (issue) => context.issues.push(issue));
  const sections = tree && readSections(tree, edition);
  await compileEdition(tree, context);
  return { context, facts: sections && { edition, sections, outline: context.outline } };
}

function manifestData(manifest: ManifestFile, schemas: SchemaIndex): ManifestData {
  const { documents } = validateFile(manifest, schemas);
  return {
    name: manifestName(manifest.name),
    yaml: manifest.text,
    ...(documents.length > 0 && { json: toJson(documents) }),
    kinds: documents.flatMap(({ kind }) => kind ?? []),
  };
}
