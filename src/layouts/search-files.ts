import { createHash } from 'node:crypto';
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
  const { languages, glossary } = await bookEntry();
  const contexts = await Promise.all(languages.map((lang) => siteContext(lang)));
  return contexts.flatMap(({ addresses, chapters, lang }) =>
    chapters.flatMap((chapter) =>
      searchSections(chapter, addresses.chapter(lang, chapter.slug).slice(addresses.base.length), {
        languages,
        terms: glossary.terms,
      }),
    ),
  );
}

async function build(): Promise<SearchFiles> {
  const { glossary } = await bookEntry();
  const built = buildIndex(await allSections(), glossary);
  const digest = createHash('sha256').update(JSON.stringify([built.index, [...built.texts]]));
  return { ...built, index: { ...built.index, edition: digest.digest('hex').slice(0, 10) } };
}
