import { readFileSync, writeFileSync } from 'node:fs';
import type { Book, Chapter, Edition } from '../book/book.ts';
import type { Language } from '../language/localized.ts';
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
    const original = readSource(chapter.editions[book.original]!) ?? [];
    // Every section is asked for, so that names which fit none are known in the end.
    const ids = original.map(({ id }) => id).filter((id) => wanted.wants(chapter.slug, id));
    if (ids.length === 0) continue;
    for (const edition of translationsOf(book, chapter, lang)) {
      accept(original, edition, (id) => ids.includes(id), tell);
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
  wants: (id: string) => boolean,
  tell: (line: string) => void,
): void {
  const { file } = edition;
  const translation = readSource(edition);
  if (!translation) return tell(`${file} cannot be read; npm run check says why`);
  const records = edition.frontMatter.translates ?? {};
  const { states, changed, dropped } = acceptStates(original, translation, records, wants);
  if (changed.length + dropped.length === 0) return tell(`${file}: nothing to record`);
  // As it stands on disk: an author keeps his line ends.
  const text = readFileSync(file, 'utf8');
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  writeFileSync(file, mark + recordStates(text.slice(mark.length), states));
  tell(`${file}: recorded`);
  for (const { id, before, now } of changed) {
    tell(`  ${id}: ${before === undefined ? now : `${before} → ${now}`}`);
  }
  for (const id of dropped) tell(`  ${id}: removed, the original has no such section`);
}

/**
 * Takes the present state of the original for what the wanted sections translate. Other sections
 * keep their record; sections that are not translated get none.
 *
 * @param records what the front matter of the translation has recorded so far.
 * @returns all states to record, in the order of the original; the sections whose record is new or
 *   other than before; and the records of sections that the original does not have any more.
 */
export function acceptStates(
  original: readonly SectionFacts[],
  translation: readonly SectionFacts[],
  records: Readonly<Record<string, string>>,
  wants: (id: string) => boolean,
) {
  const translated = new Set(translation.map(({ id }) => id));
  const sections = original.flatMap(({ id, state }) => {
    const before = records[id];
    const now = id !== '' && translated.has(id) && wants(id) ? state : before;
    return now === undefined ? [] : [{ id, before, now }];
  });
  const states = new Map(sections.map(({ id, now }) => [id, now]));
  const changed = sections.filter(({ before, now }) => now !== before);
  return { states, changed, dropped: Object.keys(records).filter((id) => !states.has(id)) };
}
