import { createHash } from 'node:crypto';
import type { Language } from '../book/localized.ts';
import { buildIndex, type SearchIndexFiles } from '../search/build-index.ts';
import type { PublishedIndex } from '../search/index-format.ts';
import type { SearchSection } from '../search/section.ts';
import { searchSections } from '../build/search-sections.ts';
import { bookEntry, siteContext } from './site-context.ts';

/** The files of search, as they are published. */
export interface SearchFiles extends SearchIndexFiles {
  index: PublishedIndex;
}

let files: Promise<SearchFiles> | undefined;

/** Builds the index over all languages, once a build; in development for each request. */
export function searchFiles(): Promise<SearchFiles> {
  if (!__BUILD__) return build();
  return (files ??= build());
}

/** All sections of the book in all languages, the original first. */
export async function allSections(): Promise<SearchSection[]> {
  const { languages } = await bookEntry();
  return (await Promise.all(languages.map(sectionsIn))).flat();
}

/** The sections that are written in one language. */
export async function sectionsIn(lang: Language): Promise<SearchSection[]> {
  const { addresses, book, chapters } = await siteContext(lang);
  const searched = { languages: book.languages, terms: book.glossary.terms };
  return chapters.flatMap((chapter) =>
    searchSections(
      chapter,
      addresses.chapter(lang, chapter.slug).slice(addresses.base.length),
      searched,
    ),
  );
}

async function build(): Promise<SearchFiles> {
  const { glossary } = await bookEntry();
  const built = buildIndex(await allSections(), glossary);
  const digest = createHash('sha256').update(JSON.stringify([built.index, [...built.texts]]));
  return { ...built, index: { ...built.index, edition: digest.digest('hex').slice(0, 10) } };
}
