import { describe, expect, it } from 'vitest';
import { SearchEngine } from '../../../src/search/engine.ts';
import { glossary, sections } from '../../fixtures/search/sections.ts';
import { indexSections } from '../../index-sections.ts';

const engine = new SearchEngine(
  indexSections(
    sections.filter(({ lang }) => lang === 'ko'),
    glossary,
  ),
);
const ask = (query: string) => {
  const { results, without, unknown } = engine.search(query, { lang: 'ko' });
  return { first: results[0]?.section.key, without, unknown };
};

describe('a pasted command', () => {
  it('is its program, verb and options, whatever it names', () => {
    for (const query of [
      'gardenctl turn-heap mine',
      'gardenctl turn-heap bed/north --every 3d',
      'gardenctl turn-heap -o 10.0.0.7 abc1234def',
    ]) {
      expect(ask(query).first, query).toBe('garden#compost');
    }
  });

  it('is told apart by its verb', () => {
    expect(ask('gardenctl mow lawn north').first).toBeUndefined();
  });
});

describe('a pasted message', () => {
  it('is read without names, numbers and what no section has, which is told', () => {
    const found = ask('error: seed "marigold-7" not in compost after 5m12s, see 10.1.2.3');
    expect(found.first).toBeDefined();
    expect(found.without).toContain('marigold-7');
    expect(found.without.join(' ')).not.toMatch(/5m12s|10\.1/);
  });

  it('is read beyond its hundredth character', () => {
    const filler = '"x" '.repeat(60);
    expect(ask(`fault: ${filler} gardenctl turn-heap`).first).toBe('garden#compost');
  });
});

describe('the second answer', () => {
  it('leaves out what no section has, and says so', () => {
    expect(ask('컴포스트 블록체인')).toMatchObject({
      first: 'garden#compost',
      without: ['블록체인'],
    });
  });

  it('is not given where the whole query has one', () => {
    expect(ask('컴포스트').without).toEqual([]);
  });

  it('stays empty for a subject that is not the book’s', () => {
    expect(ask('블록체인 지갑')).toMatchObject({ first: undefined, without: [] });
  });

  it('is not given to a reader who wants the query as it stands', () => {
    const { results } = engine.search('컴포스트 블록체인', { lang: 'ko', literal: true });
    expect(results).toEqual([]);
  });
});

describe('a question', () => {
  const frames = [
    '{}가 뭐예요?',
    '{} 사용법',
    '{} 안 돼요',
    '{} 알려줘',
    'what is {}?',
    'differences of {}',
  ];

  it('keeps its subject and has nothing to tell', () => {
    for (const frame of frames) {
      expect(ask(frame.replace('{}', '컴포스트')), frame).toMatchObject({
        first: 'garden#compost',
        without: [],
        unknown: [],
      });
    }
  });
});

describe('spelling', () => {
  it('reads full-width letters, nouns in -ing and a slip onto the next key', () => {
    expect(ask('ｃｏｍｐｏｓｔ').first).toBe('garden#compost');
    expect(ask('컴포스팅').first).toBe('garden#compost');
    expect(ask('싸앗').first).toBe(ask('씨앗').first);
  });
});
