import { describe, expect, it } from 'vitest';
import { answerOf } from '../../../src/search/answer.ts';
import { openLibrary } from '../../../src/search/library.ts';
import { glossary, sections } from '../../fixtures/search/sections.ts';
import { indexSections } from '../../index-sections.ts';

const indexOf = (lang: string) =>
  indexSections(
    sections.filter((section) => section.lang === lang),
    glossary,
  );

/** A library of a Korean reader, and the languages that it loaded. */
function opened(load = (lang: string) => Promise.resolve(indexOf(lang))) {
  const loaded: string[] = [];
  const library = openLibrary(indexOf('ko'), ['en'], (lang) => {
    loaded.push(lang);
    return load(lang);
  });
  const ask = (query: string) => library(query, { lang: 'ko' });
  return { ask, loaded };
}

describe('openLibrary', () => {
  it('answers from the language of the reader alone where that has the words', async () => {
    const { ask, loaded } = opened();
    const { results } = await ask('seed');
    expect(new Set(results.map(({ section }) => section.lang))).toEqual(new Set(['ko']));
    expect(loaded).toEqual([]);
  });

  it('loads another language once where it has not, and shows the section in the reader’s', async () => {
    const { ask, loaded } = opened();
    for (let times = 0; times < 2; times++) {
      const [result] = (await ask('germinate')).results;
      expect([result?.section.lang, result?.matched.lang]).toEqual(['ko', 'en']);
      expect(result?.section.key).toBe('garden#sowing');
    }
    expect(loaded).toEqual(['en']);
  });

  it('loads nothing while a syllable is being typed', async () => {
    const { ask, loaded } = opened();
    for (const query of ['ㅆ', '싸', '씨', '씨ㅇ', '씨아', '씨앗', '']) await ask(query);
    expect(loaded).toEqual([]);
  });

  it('tells what is unknown in the reader’s language where none answers', async () => {
    const { ask } = opened();
    const { results, unknown } = await ask('blockchain');
    expect([results, unknown]).toEqual([[], ['blockchain']]);
  });

  it('makes do with its own where another cannot be had, and tries again', async () => {
    const { ask, loaded } = opened(() => Promise.reject(new Error('no network')));
    expect((await ask('germinate')).results).toEqual([]);
    expect((await ask('germinate')).unknown).toEqual(['germinate']);
    expect(loaded).toEqual(['en', 'en']);
  });
});

describe('answerOf', () => {
  const textsOf = ({ key, lang }: { key: string; lang: string }) =>
    sections.find((section) => section.key === key && section.lang === lang)!.texts;

  it('is plain data that leads to the block, with its line', async () => {
    const answer = answerOf(await opened().ask('rowSpacing'), textsOf);
    expect(structuredClone(answer)).toEqual(answer);
    const [row] = answer.rows;
    expect(row).toMatchObject({ kind: 'yaml', lang: 'ko', url: 'chapters/garden/#bed' });
    const { hits, text } = row!.line!;
    expect(hits.map(({ start, end }) => text.slice(start, end))).toEqual(['rowSpacing']);
  });

  it('leads to the section as long as its texts are not there', async () => {
    const { rows } = answerOf(await opened().ask('rowSpacing'), () => undefined);
    expect(rows[0]).toMatchObject({ url: 'chapters/garden/#sowing' });
    expect(rows[0]!.line).toBeUndefined();
  });

  it('names the language of a line that is of another', async () => {
    const { rows } = answerOf(await opened().ask('germinate'), textsOf);
    expect(rows[0]).toMatchObject({ lang: 'ko', line: { lang: 'en', label: 'correction' } });
  });
});
