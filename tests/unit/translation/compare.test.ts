import { describe, expect, it } from 'vitest';
import { compareInlineCode } from '../../../src/translation/compare-inline-code.ts';
import { compareLinks } from '../../../src/translation/compare-links.ts';
import { compareNumbers } from '../../../src/translation/compare-numbers.ts';
import { compareSections } from '../../../src/translation/compare-sections.ts';
import type { SectionFacts } from '../../../src/translation/edition-facts.ts';
import type { ReportHere } from '../../../src/translation/finding.ts';
import { languagePair } from '../../../src/translation/language-pair.ts';

function messagesOf(compare: (report: ReportHere) => void): string[] {
  const messages: string[] = [];
  compare(({ message }) => messages.push(message));
  return messages;
}

describe('numbers', () => {
  const pair = languagePair('ko', 'en', { terms: [], synonyms: [], exempt: ['15:00'] });
  const texts = (...all: string[]) =>
    all.map((text) => ({
      text,
      placeOf: (start: number, end: number) => ({
        file: 'a.mdx',
        line: 1,
        column: start + 1,
        endColumn: end + 1,
      }),
    }));
  const numbers = (original: string[], translation: string[]) =>
    messagesOf((report) =>
      compareNumbers(
        { original: texts(...original), translation: texts(...translation) },
        pair,
        report,
      ),
    );

  it.each([
    ['3개', '4 of them', 'The original has 3 where this has 4.'],
    ['포트 8080과 443', 'ports 8081 and 443', 'The original has 8080 where this has 8081.'],
    ['1.36에서 2배', 'twice, in 1.63', 'The original has 1.36, 2 where this has 1.63.'],
    ['10,000번', '1,000 times', 'The original has 10000 where this has 1000.'],
  ])('differ in %s and %s', (original, translation, message) =>
    expect(numbers([original], [translation])).toEqual([message]),
  );

  it.each([
    ['2021년 6월 16일', '16 June 2021'],
    ['세 개 중 1개', '1 of 3'],
    ['1,234.5 MiB', '1.234,5 MiB'],
    ['IPv4와 v1', 'the 2nd of them'],
    ['오후 3시', '15:00'],
    ['책은 “7일”이라고 한다. 8일이다.', 'The book says “9 days”. It is 8.'],
  ])('are the same in %s and %s', (original, translation) =>
    expect(numbers([original], [translation])).toEqual([]),
  );

  it('are held to each other text by text, or in all where one has more texts', () => {
    expect(numbers(['1', '2'], ['2', '1'])).toHaveLength(2);
    expect(numbers(['1', '2'], ['2 and 1'])).toEqual([]);
  });
});

const place = { file: 'a.mdx', line: 1, column: 1 };
const section = (id: string, depth = 2, urls: string[] = []): SectionFacts => ({
  id,
  place,
  depth,
  number: undefined,
  children: [],
  links: urls.map((url) => ({ url, place })),
  code: [],
  prose: [],
  state: '',
});

describe('code within texts', () => {
  const code = (...all: string[]) => ({
    ...section('a'),
    code: all.map((text) => ({ text, place })),
  });
  const compared = (original: string[], translation: string[]) =>
    messagesOf((report) =>
      compareInlineCode(
        { original: code(...original), translation: code(...translation) },
        languagePair('ko', 'en', { terms: [], synonyms: [], exempt: [] }),
        report,
      ),
    );

  it('is the same, in any order', () => {
    expect(compared(['a', 'b'], ['b', 'a'])).toEqual([]);
    expect(compared(['a', 'b', 'b'], ['a', 'a', 'b'])).toEqual([]);
    expect(compared(['a', '--now'], ['a', '--force'])).toEqual([
      'The original has `--now` where this has `--force`.',
    ]);
  });

  it('may be set as code in one edition alone, or stand for a word', () => {
    expect(compared(['a'], ['a', 'b'])).toEqual([]);
    expect(compared(['a', 'b'], ['a'])).toEqual([]);
    expect(compared(['kubectl get <이름>'], ['kubectl get <name>'])).toEqual([]);
  });
});

describe('what stands in the place of another', () => {
  it('is told once, be it a link', () => {
    const book = { languages: ['ko', 'en'], sources: new Map() };
    const links = (original: string[], translation: string[]) =>
      messagesOf((report) =>
        compareLinks(
          { original: section('a', 2, original), translation: section('a', 2, translation) },
          book,
          report,
        ),
      );
    const [one, two, three] = ['https://a.example/1', 'https://a.example/2', 'https://a.example/3'];
    expect(links([one, two], [one, three])).toEqual([
      'This leads to https://a.example/3; in the original it is https://a.example/2.',
    ]);
    expect(links([one, two], [three])).toEqual([
      'This leads to https://a.example/3; in the original it is https://a.example/1.',
      'The section does not link to https://a.example/2, as the original does.',
    ]);
  });

  it('or a section', () => {
    const sections = (original: string[], translation: string[]) =>
      messagesOf((report) =>
        compareSections(
          {
            original: ['', ...original].map((id) => section(id, id ? 2 : 0)),
            translation: ['', ...translation].map((id) => section(id, id ? 2 : 0)),
          },
          report,
        ),
      );
    expect(sections(['a', 'b', 'c'], ['a', 'x', 'c'])).toEqual([
      'The original has no section "x"; it has "b" here.',
    ]);
    expect(sections(['a', 'b', 'c'], ['x', 'a', 'b'])).toEqual([
      'The original has no section "x".',
      'The section "c" of the original is missing.',
    ]);
  });
});

it('leaves a heading that skips a level to the check of any edition', () => {
  const heading = (depth: number) => ({
    original: [section('', 0), section('a', 2)],
    translation: [section('', 0), section('a', depth)],
  });
  const messages = (depth: number) =>
    messagesOf((report) => compareSections(heading(depth), report));
  expect(messages(3)).toEqual([]);
  expect(messages(1)).toEqual(['The heading has level 1; in the original it has level 2.']);
});

it('holds what follows a heading that was left out to the section that it belonged to', () => {
  const block = (line: number) => ({
    kind: 'paragraph',
    place: { ...place, line },
    same: {},
    children: [],
  });
  const [one, two] = [block(1), block(2)];
  const original = [
    { ...section('a'), children: [one] },
    { ...section('b'), children: [two] },
  ];
  const translation = [{ ...section('a'), children: [one, two] }];
  const codes: string[] = [];
  const twins = compareSections({ original, translation }, ({ code }) => codes.push(code));
  expect(codes).toEqual(['parity/missing-section']);
  expect(twins[0]!.original.children).toEqual([one, two]);
});
