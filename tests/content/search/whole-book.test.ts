import { describe, expect, it } from 'vitest';
import { answerOf } from '../../../src/search/answer.ts';
import { judgedQueries, measure, NO_ANSWER, report } from './measure.ts';
import { searchedContent } from './whole-book.ts';
import { librariesOf } from '../../index-sections.ts';

/** What search must reach over all chapters as they stand; measured: 0.91, 1.00, 1.00. */
const FLOORS = { hit1: 0.9, hit3: 0.96, noAnswer: 1 };

const { sections, glossary } = await searchedContent();
const libraries = librariesOf(sections, glossary);
const asked = await Promise.all(
  judgedQueries('whole-book.json').map(async (judged) => ({
    ...judged,
    outcome: await libraries.get(judged.lang)!(judged.query, { lang: judged.lang }),
  })),
);
const answers = asked.map(({ outcome, ...judged }) => ({
  ...judged,
  without: outcome.without,
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
    const unexplained = asked.flatMap(({ query, outcome }) => {
      const { rows } = answerOf(
        outcome,
        ({ key, lang }) => sections.find((each) => each.key === key && each.lang === lang)?.texts,
      );
      return rows
        .slice(0, 5)
        .filter(({ line, path, title }) => ![line, path, title].some((text) => text?.hits.length))
        .map(({ title, url }) => `“${query}”: ${url}, ${title.text}`);
    });
    expect(unexplained).toEqual([]);
  });

  it('finds a manifest by the name of its file', async () => {
    const { results } = await libraries.get('ko')!('hello-pod.yaml', { lang: 'ko', kind: 'yaml' });
    expect(results[0]?.section.key).toBe('03-pods#descriptors');
  });

  it('shows a command as it is asked for', () => {
    const commands = asked.filter(({ category }) => category === 'command');
    for (const { query, outcome } of commands) {
      expect(outcome.results[0]?.kind, query).toBe('command');
    }
  });
});
