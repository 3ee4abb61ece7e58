import type { Book, Chapter, Edition } from '../book/book.ts';
import type { DiagramCompiler } from '../diagrams/compiler.ts';
import type { Diagram } from '../diagrams/diagram.ts';
import type { ComparedEdition } from '../parity/compared-edition.ts';
import { compareEditions } from '../parity/compare-editions.ts';
import { diagramFences } from '../parity/placed-diagram.ts';
import { readEdition } from '../parity/read-edition.ts';
import { type SectionNotice, sectionNotices } from '../parity/section-notice.ts';
import type { BookCompiler } from './compile-book.ts';
import { lastChanged } from './last-changed.ts';

/** What readers of an edition are told at its sections; nothing in the original. */
export async function noticesFor(
  { book, contextFor }: Pick<BookCompiler, 'book' | 'contextFor'>,
  chapter: Chapter,
  edition: Edition,
): Promise<ReadonlyMap<string, SectionNotice>> {
  const original = chapter.editions[book.original];
  if (!original || original === edition) return new Map();
  const { diagrams } = contextFor(chapter, edition);
  const findings = compareEditions(
    book,
    chapter,
    await withDiagrams(original, diagrams),
    await withDiagrams(edition, diagrams),
  );
  return sectionNotices(
    findings,
    () => daysOf(book).get(original.file) ?? original.frontMatter.updated,
  );
}

/** No notice tells where annotations are anchored, so nothing but the drawings is compiled. */
async function withDiagrams(edition: Edition, compiler: DiagramCompiler): Promise<ComparedEdition> {
  const blocks = readEdition(edition)?.sections.flatMap((section) => section.blocks) ?? [];
  const diagrams = new Map<string, Diagram>();
  for (const { text, place } of diagramFences(blocks)) {
    const { diagram } = await compiler.compile({ source: text, lang: edition.lang, place });
    if (diagram) diagrams.set(text, diagram);
  }
  return { edition, annotations: [], diagrams };
}

const known = new WeakMap<Book, ReadonlyMap<string, string>>();

/** One call of Git for all chapters of a book, and none where nothing is stale. */
function daysOf(book: Book): ReadonlyMap<string, string> {
  const days = known.get(book) ?? lastChanged(book.root);
  known.set(book, days);
  return days;
}
