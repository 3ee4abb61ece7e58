import { describe, expect, it } from 'vitest';
import { SearchEngine } from '../../../src/search/engine.ts';
import { excerpt } from '../../../src/search/excerpt.ts';
import { textsFileOf } from '../../../src/search/index-format.ts';
import { judgedQueries, measure, NO_ANSWER, report } from './measure.ts';
import { searchedContent } from './whole-book.ts';
import { indexSections } from '../../index-sections.ts';

/** What search must reach over all chapters as they stand; measured: 0.91, 1.00, 1.00. */
const FLOORS = { hit1: 0.9, hit3: 0.96, noAnswer: 1 };

const { sections, glossary } = await searchedContent();
const { index, texts } = indexSections(sections, glossary);
const engine = new SearchEngine(index);
const asked = judgedQueries('whole-book.json').map((judged) => ({
  ...judged,
  outcome: engine.search(judged.query, { lang: judged.lang }),
}));
const answers = asked.map(({ outcome, ...judged }) => ({
  ...judged,
  found: outcome.results.map(({ section }) => section.key),
}));
const figures = measure(answers);

describe('search over the whole book', () => {
  it('finds commands with their options, synonyms and beginnings of addresses', () => {
    const { hit1, hit3 } = figures.get('all')!;
    expect(hit1, report(answers)).toBeGreaterThanOrEqual(FLOORS.hit1);
    expect(hit3, report(answers)).toBeGreaterThanOrEqual(FLOORS.hit3);
  });

  it('finds nothing where there is nothing', () => {
    expect(figures.get(NO_ANSWER)!.hit3, report(answers)).toBeGreaterThanOrEqual(FLOORS.noAnswer);
  });

  it('shows why a section is among the first five', () => {
    const unexplained = asked.flatMap(({ query, outcome: { highlighter, results } }) =>
      results.slice(0, 5).flatMap((result) => {
        const { matched, section } = result;
        const titles = [section.chapter, ...section.ancestors, section.title];
        const line = excerpt(texts.get(textsFileOf(matched))![matched.key]!, result, highlighter);
        const isShown =
          line!.hits.length > 0 || titles.some((title) => highlighter.find(title).length > 0);
        return isShown ? [] : [`“${query}”: ${section.key}, ${line!.text}`];
      }),
    );
    expect(unexplained).toEqual([]);
  });

  it('shows a command as it is asked for', () => {
    const commands = asked.filter(({ category }) => category === 'command');
    for (const { query, outcome } of commands) {
      expect(outcome.results[0]?.kind, query).toBe('command');
    }
  });
});
