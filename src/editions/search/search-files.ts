import { book } from 'virtual:book';
import { hash } from 'node:crypto';
import type { Language } from '../../language/localized.ts';
import {
  type AnalysedSection,
  sectionAnalyser,
  buildIndex,
  sectionTexts,
} from '../../search/index.ts';
import { renderedProse } from './rendered-prose.ts';
import { searchSections } from './search-sections.ts';
import type { ChapterData } from '../book-data.ts';
import { remembered } from '../remembered.ts';
import { siteContext } from '../site-context.ts';

/** Makes the text of a chapter as its page has it, as HTML. */
export type RenderText = (slug: string, lang: Language) => Promise<string>;

/** The sections that are written in one language; analysed once, as the files are built. */
export const analysedSections = remembered(async (lang: Language, render: RenderText) => {
  const { addresses, listed: written } = await siteContext(lang);
  const chapters = await Promise.all(written.map((chapter) => asPrinted(chapter, render)));
  const searched = { languages: book.languages, terms: book.glossary.terms };
  return chapters
    .flatMap((chapter) => {
      const path = addresses.chapter(lang, chapter.slug);
      return searchSections(chapter, path.slice(addresses.base.length), searched);
    })
    .map(sectionAnalyser(book.glossary));
});

/** What components and expressions print is known once the page is made. */
async function asPrinted(chapter: ChapterData, render: RenderText): Promise<ChapterData> {
  const { outline, slug, textLang } = chapter;
  if (!outline.holdsCode) return chapter;
  const prose = renderedProse(await render(slug, textLang));
  const sections = outline.sections.map((section) => ({
    ...section,
    prose: prose.get(section.id) ?? section.prose,
  }));
  return { ...chapter, outline: { ...outline, opening: prose.get('') ?? '', sections } };
}

/** The files of search: an index for each language, and texts for excerpts by path below its folder. */
export async function searchFiles(render: RenderText) {
  const sections = (
    await Promise.all(book.languages.map((lang) => analysedSections(lang, render)))
  ).flat();
  const texts = sectionTexts(sections.map(({ section }) => section));
  const indexes = book.languages.map(
    (lang) => [lang, buildIndex(readIn(lang, sections), book.glossary)] as const,
  );
  const edition = hash('sha256', JSON.stringify([indexes, [...texts]])).slice(0, 10);
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
