import { readFileSync, writeFileSync } from 'node:fs';
import type { Book, Chapter, Edition } from '../book/book.ts';
import type { Language } from '../language/localized.ts';
import { type Acceptance, acceptStates } from './accept-states.ts';
import type { SectionFacts } from './edition-facts.ts';
import { readSource } from './read-edition.ts';
import { recordStates } from './record-states.ts';
import type { WantedSections } from './wanted-sections.ts';

/**
 * Records in the translations of a book that their wanted sections say what the original says now.
 * Writes nothing but the lines of `translates`, and only where they change.
 *
 * @param lang the one language to do it for, or all.
 * @param tell takes one line of what was done at a time.
 */
export function acceptTranslations(
  book: Book,
  wanted: WantedSections,
  lang: Language | undefined,
  tell: (line: string) => void,
): void {
  for (const chapter of book.chapters) {
    const original = readSource(chapter.editions[book.original]!);
    // Every section is asked for, so that names which fit none are known in the end.
    const ids = original?.filter(({ id }) => wanted.wants(chapter.slug, id));
    if (!original || !ids?.length) continue;
    const wants = new Set(ids.map(({ id }) => id));
    for (const edition of translationsOf(book, chapter, lang)) {
      accept(original, edition, wants, tell);
    }
  }
}

/** The editions of a chapter that are not the original. */
export function translationsOf(book: Book, chapter: Chapter, lang?: Language): Edition[] {
  return Object.values(chapter.editions).filter(
    (edition) => edition.lang !== book.original && (lang === undefined || edition.lang === lang),
  );
}

function accept(
  original: readonly SectionFacts[],
  edition: Edition,
  wants: ReadonlySet<string>,
  tell: (line: string) => void,
): void {
  const translation = readSource(edition);
  if (!translation) return tell(`${edition.file} cannot be read; npm run check says why`);
  const records = edition.frontMatter.translates ?? {};
  record(
    edition,
    acceptStates(original, translation, records, (id) => wants.has(id)),
    tell,
  );
}

function record(
  edition: Edition,
  { states, changed, dropped }: Acceptance,
  tell: (line: string) => void,
): void {
  if (changed.length + dropped.length === 0) {
    tell(`${edition.file}: nothing to record`);
    return;
  }
  // As it stands on disk: an author keeps his line ends.
  const [, mark = '', source = ''] =
    /^(\uFEFF?)(.*)$/s.exec(readFileSync(edition.file, 'utf8')) ?? [];
  writeFileSync(edition.file, mark + recordStates(source, states));
  tell(`${edition.file}: recorded`);
  for (const { id, before, now } of changed) {
    tell(`  ${id}: ${before === undefined ? now : `${before} → ${now}`}`);
  }
  for (const id of dropped) tell(`  ${id}: removed, the original has no such section`);
}
