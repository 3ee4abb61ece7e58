import { createHash } from 'node:crypto';
import { EntryCache } from '../cache/entry-cache.ts';
import type { Language } from '../book/localized.ts';
import { buildIndex, type SearchIndexFiles } from '../search/build-index.ts';
import type { PublishedIndex, SectionTexts } from '../search/index-format.ts';
import type { SearchSection } from '../search/section.ts';
import { searchSections } from '../build/search-sections.ts';
import { wholeBookKey } from './render-key.ts';
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

type KeptFiles = Pick<SearchFiles, 'index'> & { texts: [file: string, texts: SectionTexts][] };

const cache = new EntryCache<KeptFiles>('.cache/search');

/** Takes the files of the last build where no chapter has changed since. */
async function build(): Promise<SearchFiles> {
  const { glossary, languages, original } = await bookEntry();
  const contexts = await Promise.all(languages.map((lang) => siteContext(lang)));
  const key = contexts.map(wholeBookKey).join(' ');
  const name = digestOf(contexts[0]!.addresses.absolute(contexts[0]!.addresses.page(original)));
  const kept = cache.read(name, key);
  if (kept) return { ...kept, texts: new Map(kept.texts) };
  const built = buildIndex(await allSections(), glossary);
  const texts = [...built.texts];
  const index = { ...built.index, edition: digestOf(JSON.stringify([built.index, texts])) };
  cache.write(name, key, { index, texts });
  return { texts: built.texts, index };
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 10);
}
