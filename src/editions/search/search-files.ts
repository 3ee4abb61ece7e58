import { book } from 'virtual:book';
import { createHash } from 'node:crypto';
import type { Language } from '../../language/localized.ts';
import {
  type AnalysedSection,
  sectionAnalyser,
  buildIndex,
  type SearchIndexFiles,
  type PublishedIndex,
} from '../../search/index.ts';
import { searchSections } from './search-sections.ts';
import { siteContext } from '../site-context.ts';

/** The files of search, as they are published. */
export interface SearchFiles extends SearchIndexFiles {
  index: PublishedIndex;
}

let files: Promise<SearchFiles> | undefined;

/** The index over all languages; built once as long as the book is as it was. */
export function searchFiles(): Promise<SearchFiles> {
  return (files ??= build());
}

const analysed = new Map<Language, Promise<AnalysedSection[]>>();

/** The sections that are written in one language; analysed once, as the files are built. */
export function analysedSections(lang: Language): Promise<AnalysedSection[]> {
  const sections = analysed.get(lang) ?? analyse(lang);
  analysed.set(lang, sections);
  return sections;
}

async function analyse(lang: Language): Promise<AnalysedSection[]> {
  const { addresses, chapters } = await siteContext(lang);
  const searched = { languages: book.languages, terms: book.glossary.terms };
  return chapters
    .flatMap((chapter) => {
      const path = addresses.chapter(lang, chapter.slug);
      return searchSections(chapter, path.slice(addresses.base.length), searched);
    })
    .map(sectionAnalyser(book.glossary));
}

async function build(): Promise<SearchFiles> {
  const sections = (await Promise.all(book.languages.map(analysedSections))).flat();
  const { index, texts } = buildIndex(sections, book.glossary);
  const edition = createHash('sha256')
    .update(JSON.stringify([index, [...texts]]))
    .digest('hex')
    .slice(0, 10);
  return { texts, index: { ...index, edition } };
}
