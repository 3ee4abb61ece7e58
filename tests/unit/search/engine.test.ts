import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SearchEngine, type SearchOptions } from '../../../src/search/engine.ts';
import type { SearchSection, SearchText } from '../../../src/search/section.ts';
import { glossary, sections } from '../../fixtures/search/sections.ts';
import { indexSections } from '../../index-sections.ts';

const index = indexSections(
  sections.filter(({ lang }) => lang === 'ko'),
  glossary,
);
const engine = new SearchEngine(JSON.parse(JSON.stringify(index)));

function ask(query: string, options: Partial<SearchOptions> = {}) {
  return engine.search(query, { lang: 'ko', ...options });
}

function keys(query: string, options: Partial<SearchOptions> = {}): string[] {
  return ask(query, options).results.map(({ section }) => section.key.replace('garden', ''));
}

describe('how many are told', () => {
  const many = Array.from({ length: 25 }, (_, at) => ({
    ...sections[0]!,
    key: `many#${at}`,
    title: `${at}. 당근`,
  }));

  it('says how many answer where only the best are told', () => {
    const { results, total } = new SearchEngine(indexSections(many, glossary)).search('당근', {
      lang: 'ko',
    });
    expect([results.length, total]).toEqual([20, 25]);
  });

  it('tells all where they are few', () => {
    const { results, total } = ask('당근');
    expect(results).toHaveLength(total);
  });
});

describe('what a query may be', () => {
  it.each([
    ['a noun', '당근', '#roots'],
    ['a noun with particles', '물뿌리개에서는', '#sowing'],
    ['a verb made from a noun', '컴포스트하는', '#compost'],
    ['a compound without its space', '뿌리채소', '#roots'],
    ['a compound with a space too many', '물 뿌리개', '#sowing'],
    ['two words typed as one', '정원수확', ''],
    ['an English word for a Korean one', 'compost', '#compost'],
    ['an English word for a Korean one, plural', 'seeds', '#sowing'],
    ['a synonym', '퇴비', '#compost'],
    ['an identifier', 'rowSpacing', '#sowing'],
    ['an identifier in pieces', 'row spacing', '#sowing'],
    ['the beginning of an identifier', 'rowSp', '#sowing'],
    ['a command', 'turn-heap', '#compost'],
    ['a slip in Hangul', '컴퍼스트', '#compost'],
    ['a slip in Latin', 'copmost', '#compost'],
    ['initials', 'ㅋㅍㅅㅌ', '#compost'],
    ['a Latin keyboard', 'zjavhtmxm', '#compost'],
    ['a Hangul keyboard and a slip', '챔ㅔㅐㄴㅅ', '#compost'],
    ['a Hangul keyboard', '채ㅡㅔㅐㄴㅅ', '#compost'],
    ['a syllable that is being typed', '컴포ㅅ', '#compost'],
    ['a syllable that holds the next consonant', '컴폿', '#compost'],
    ['several words', '씨앗마다 다른 깊이', '#sowing'],
    ['a number', '40', '#roots'],
    ['the number of a section', '1-1', '#compost'],
    ['an option of a command', '--every', '#compost'],
    ['an everyday synonym', '파종', '#sowing'],
    ['a form of a verb that no text has', '심는데요', '#sowing'],
    ['a Latin keyboard with Caps Lock', 'ZJAVHTMXM', '#compost'],
    ['a question in several words', '컴포스트를 만들고 싶은데 어떻게 해야 하나요?', '#compost'],
    ['an everyday synonym in Latin', 'planting', '#sowing'],
  ])('%s: %s', (_, query, first) => {
    expect(keys(query)[0]).toBe(first);
  });
});

describe('what a result says', () => {
  it('names the kind that matched', () => {
    const kindOf = (query: string) => ask(query).results[0]?.kind;
    expect(kindOf('물뿌리개')).toBe('note');
    expect(kindOf('덮지 않습니다')).toBe('annotation');
    expect(kindOf('rowSpacing')).toBe('yaml');
    expect(kindOf('gardenctl')).toBe('command');
    expect(kindOf('40')).toBe('diagram');
  });

  it('looks at one kind alone', () => {
    expect(keys('씨앗', { kind: 'annotation' })).toEqual(['#sowing']);
    expect(keys('씨앗', { kind: 'command' })).toEqual([]);
    expect(keys('당근', { kind: 'diagram' })).toEqual(['#roots']);
  });

  it('says how it read the query, and reads it literally on demand', () => {
    expect(ask('zjavhtmxm').notice).toEqual({ as: '컴포스트', literal: 'zjavhtmxm' });
    expect(ask('컴퍼스트').notice).toEqual({ as: '컴포스트', literal: '컴퍼스트' });
    expect(ask('compost').notice).toBeUndefined();
    expect(keys('컴퍼스트', { literal: true })).toEqual([]);
  });

  it('shows sections that the language of the reader lacks after its own', () => {
    const mixed = sections.filter(({ key, lang }) => (key === 'garden#sowing') === (lang === 'ko'));
    const { results } = new SearchEngine(indexSections(mixed, glossary)).search('씨앗', {
      lang: 'en',
    });
    const langs = results.map(({ section }) => section.lang);
    expect(langs).toContain('en');
    expect(langs.at(-1)).toBe('ko');
  });
});

describe('what is not there', () => {
  it.each([
    '자전거 타이어',
    'blockchain',
    '블록체인 지갑',
    'ㅁㄴㅇㄹ',
    'ㅋㅋㅋ',
    '어떻게',
    'the',
    '',
    '   ',
  ])('finds nothing for “%s”', (query) => {
    expect(keys(query)).toEqual([]);
  });

  it('names the words, and offers terms spelled alike but no others', () => {
    const { unknown, near } = ask('블록체인 거름포스트 블록체인', { literal: true });
    expect(unknown).toEqual(['블록체인', '거름포스트']);
    expect(near.map(({ word }) => word)).toEqual(['컴포스트']);
    for (const query of ['환불', '점심 메뉴 추천', 'pizza recipe', '🙂']) {
      expect(ask(query).near, query).toEqual([]);
    }
  });

  it('offers only terms that the book has', () => {
    for (const query of ['쿠버네티', 'kubernete', '도커']) {
      expect(ask(query).near.map(({ id }) => id)).not.toContain('kubernetes');
    }
  });
});

it('takes a slip in a long term for no form of an everyday word', () => {
  const everyday = { ...glossary, synonyms: [['물뿌', '씨앗']] };
  const book = new SearchEngine(indexSections(sections, everyday));
  expect(book.search('물뿌리게', { lang: 'ko' }).notice?.as).toBe('물뿌리개');
});

it('shows first of a term alone what introduces it, be it said more often elsewhere', () => {
  const [opening, sowing] = sections;
  const often = [{ kind: 'note' as const, text: '씨앗을 거둔다.' }];
  const named = { ...opening!, key: 'seeds', chapter: '씨앗', title: '씨앗', texts: often };
  const first = { ...sowing!, texts: [] };
  const later = { ...sowing!, key: 'garden#seeds', title: '3. 씨앗', texts: often };
  const book = new SearchEngine(indexSections([named, first, later], glossary));
  const found = (query: string) => book.search(query, { lang: 'ko' }).results[0]!.section.key;
  expect(found('씨앗이란?')).toBe('garden#sowing');
  expect(found('씨앗을 거둔다')).not.toBe('garden#sowing');
});

describe('a book of other languages', () => {
  const chapter = { ...sections[0]!, lang: 'de', chapter: 'Brot', texts: [] };
  const note = (id: string, text: string): SearchSection => ({
    ...chapter,
    key: `bread#${id}`,
    title: id,
    texts: [{ kind: 'note', text }],
  });
  const bread = new SearchEngine(
    indexSections(
      [
        note('dough', 'Größere Teige ruhen über Nacht: die Übernachtgare.'),
        note('knead', '生地を十二分こねる。'),
        note('bake', 'オーブンで焼く。'),
      ],
      { terms: [], synonyms: [] },
    ),
  );

  it.each([
    ['without its accents', 'ubernachtgare', 'dough'],
    ['with its accents written out', 'Uebernachtgare', 'dough'],
    ['with ss for ß, as far as it is typed', 'gross', 'dough'],
    ['words that no space parts, in another order', 'こねる生地', 'knead'],
    ['a word in another form', 'こね方', 'knead'],
    ['letters of half the width', 'ｵｰﾌﾞﾝ', 'bake'],
    ['what it does not hold', '自転車', undefined],
  ])('%s: %s', (_, query, title) => {
    expect(bread.search(query, { lang: 'de' }).results[0]?.section.title).toBe(title);
  });
});

describe('several words', () => {
  const [head] = sections;
  const section = (id: string, texts: SearchText[]): SearchSection => ({
    ...head!,
    key: `garden#${id}`,
    title: id,
    texts,
  });
  const often = 'The tool gardenctl is good. '.repeat(9);
  const other = Array.from({ length: 150 }, (_, number) => `word${number}`).join(' ');
  const book = [
    section('apart', [{ kind: 'note', text: `${often} ${other} A heap is high.` }]),
    section('together', [
      { kind: 'command', text: 'gardenctl rest' },
      { kind: 'command', text: 'gardenctl heap -l old' },
    ]),
    section('one', [{ kind: 'note', text: often }]),
    section('capital', [{ kind: 'command', text: 'gardenctl heap -L old' }]),
  ];
  const small = new SearchEngine(indexSections(book, glossary));
  const found = (query: string) =>
    small.search(query, { lang: 'ko' }).results.map(({ section }) => section.title);

  it('rank first where one text holds them all, and show that text', () => {
    expect(found('gardenctl heap').slice(0, 2).toSorted()).toEqual(['capital', 'together']);
    const [result] = small.search('gardenctl heap rest', { lang: 'ko' }).results;
    expect(result?.section.title).toBe('together');
    expect(small.search('gardenctl rest', { lang: 'ko' }).results[0]?.text).toBe(0);
    expect(small.search('gardenctl heap -l', { lang: 'ko' }).results[0]?.text).toBe(1);
  });

  it('tell options apart by case', () => {
    expect(found('gardenctl heap -l')[0]).toBe('together');
    expect(found('gardenctl heap -L')[0]).toBe('capital');
  });
});

it('gives the same bytes for the same sections', () => {
  expect(JSON.stringify(indexSections(sections, glossary))).toBe(
    JSON.stringify(indexSections(structuredClone(sections), structuredClone(glossary))),
  );
});

it('refuses the index of another version', () => {
  expect(() => new SearchEngine({ ...index, version: index.version + 1 })).toThrow('index version');
});

it('takes letters that are no word for a word that it lacks, but neither one key nor a sigh', () => {
  expect(ask('ㅁㅁㅁㅁ씨앗').unknown).toEqual(['ㅁㅁㅁㅁ']);
  expect(ask('씨앗 ㅠㅠ').unknown).toEqual([]);
  expect(ask('씨앗 ㅁ').unknown).toEqual([]);
});

it('answers 10,000 inputs of any kind without an exception', () => {
  const keysOfKeyboards = fc.string({
    unit: fc.constantFrom(
      ...'qwertyuiopasdfghjklzxcvbnmㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣ파드씨앗컴포스트 .-_/:0123456789',
    ),
    maxLength: 14,
  });
  const anything = fc.oneof(keysOfKeyboards, fc.string({ unit: 'binary', maxLength: 30 }));
  fc.assert(
    fc.property(anything, fc.boolean(), (query, literal) => {
      const { results, near, highlighter, without } = ask(query, { literal });
      highlighter.find(query);
      return results.length > 0 ? near.length === 0 : near.length <= 3 && without.length === 0;
    }),
    { numRuns: 10_000, seed: 3 },
  );
});
