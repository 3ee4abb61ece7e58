import { createHash } from 'node:crypto';
import { EntryCache } from '../cache/entry-cache.ts';
import type { Language } from '../book/localized.ts';
import { type AnalysedSection, sectionAnalyser } from '../search/analyse-sections.ts';
import { buildIndex, type SearchIndexFiles } from '../search/build-index.ts';
import type { PublishedIndex, SectionTexts } from '../search/index-format.ts';
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

const analysed = new Map<Language, Promise<AnalysedSection[]>>();

/** The sections that are written in one language; analysed once a build, as the files are built. */
export function analysedSections(lang: Language): Promise<AnalysedSection[]> {
  if (!__BUILD__) return analyse(lang);
  const sections = analysed.get(lang) ?? analyse(lang);
  analysed.set(lang, sections);
  return sections;
}

async function analyse(lang: Language): Promise<AnalysedSection[]> {
  const { addresses, book, chapters } = await siteContext(lang);
  const searched = { languages: book.languages, terms: book.glossary.terms };
  const analyseSection = sectionAnalyser(book.glossary);
  return chapters.flatMap((chapter) => {
    const path = addresses.chapter(lang, chapter.slug);
    const name = digestOf(addresses.absolute(path));
    const kept = keptSections.read(name, chapter.digest);
    if (kept) return kept;
    const sections = searchSections(chapter, path.slice(addresses.base.length), searched);
    const fresh = sections.map(analyseSection);
    keptSections.write(name, chapter.digest, fresh);
    return fresh;
  });
}

/** The sections of each chapter, so that a build analyses those alone that have changed. */
const keptSections = new EntryCache<AnalysedSection[]>('.cache/sections');

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
  const sections = (await Promise.all(languages.map(analysedSections))).flat();
  const built = buildIndex(sections, glossary);
  const texts = [...built.texts];
  const index = { ...built.index, edition: digestOf(JSON.stringify([built.index, texts])) };
  cache.write(name, key, { index, texts });
  return { texts: built.texts, index };
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 10);
}
