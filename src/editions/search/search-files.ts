import { book } from 'virtual:book';
import { createHash } from 'node:crypto';
import type { Language } from '../../language/localized.ts';
import {
  type AnalysedSection,
  sectionAnalyser,
  buildIndex,
  type PublishedIndex,
  type SectionTexts,
  sectionTexts,
} from '../../search/index.ts';
import { searchSections } from './search-sections.ts';
import { siteContext } from '../site-context.ts';

/** The files of search, as they are published. */
export interface SearchFiles {
  indexes: ReadonlyMap<Language, PublishedIndex>;
  /** Texts for excerpts, by path below the folder of search. */
  texts: ReadonlyMap<string, SectionTexts>;
}

let files: Promise<SearchFiles> | undefined;

/** An index for each language; built once as long as the book is as it was. */
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
  const texts = sectionTexts(sections.map(({ section }) => section));
  const indexes = book.languages.map(
    (lang) => [lang, buildIndex(readIn(lang, sections), book.glossary)] as const,
  );
  const edition = createHash('sha256')
    .update(JSON.stringify([indexes, [...texts]]))
    .digest('hex')
    .slice(0, 10);
  return {
    texts,
    indexes: new Map(indexes.map(([lang, index]) => [lang, { ...index, edition }])),
  };
}

/** Each section once: in the language, or else in the first that has it. */
function readIn(lang: Language, sections: readonly AnalysedSection[]): AnalysedSection[] {
  const own = sections.filter(({ section }) => section.lang === lang);
  const others = sections.filter(({ section }) => section.lang !== lang);
  const seen = new Set<string>();
  return [...own, ...others].filter(({ section: { key } }) => !seen.has(key) && seen.add(key));
}
