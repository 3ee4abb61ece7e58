import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { glossarySchema } from '../../../src/book/schema/glossary.ts';
import type { SearchLibrary } from '../../../src/search/library.ts';
import type { SearchSection } from '../../../src/search/section.ts';
import { judgedQueries, type Answer } from './measure.ts';
import { librariesOf } from '../../index-sections.ts';

/** The fixture copy of part 1, so that later chapters do not move the figures. */
export function fixtureLibraries(): ReadonlyMap<string, SearchLibrary> {
  const sections = JSON.parse(
    readFileSync(new URL('part-1.json', import.meta.url), 'utf8'),
  ) as SearchSection[];
  const glossary = glossarySchema(['ko', 'en']).parse(
    parse(readFileSync(new URL('../../../content/glossary.yaml', import.meta.url), 'utf8')),
  );
  return librariesOf(sections, glossary);
}

/** Asks every judged query. */
export function askAll(libraries: ReadonlyMap<string, SearchLibrary>): Promise<Answer[]> {
  return Promise.all(
    judgedQueries().map(async (judged) => {
      const { lang, query } = judged;
      const { results, without } = await libraries.get(lang)!(query, { lang });
      return {
        ...judged,
        without,
        found: results.map(({ section }) => section.key.split('#')[1] ?? ''),
      };
    }),
  );
}
