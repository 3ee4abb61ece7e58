import { expect, it } from 'vitest';
import type { Term } from '../../../src/language/term.ts';
import { sectionAnalyser, sectionsByTerm } from '../../../src/search/analyse-sections.ts';
import type { SearchSection } from '../../../src/search/section.ts';

const terms = [term('pod', '파드', 'Pod'), term('sidecar', '사이드카', 'sidecar')];
terms.push(term('label', '레이블', 'label'));

const sections: SearchSection[] = [
  section('a', [], '사이드카'),
  section('b', ['사이드카'], '그 파드는'),
];

it('finds the terms and words of each record', () => {
  const [first, second] = sections.map(sectionAnalyser({ terms }));
  expect(first!.records.map((record) => record.terms)).toEqual([[0], [], [1]]);
  expect(second!.records.map((record) => record.words)).toEqual([
    ['파드'],
    ['사이드카'],
    ['그', '파드'],
  ]);
});

it('lists the sections that use a term, but not those below a heading with it', () => {
  const byTerm = sectionsByTerm(terms, sections.map(sectionAnalyser({ terms })));
  expect(byTerm.get('pod')!.map(({ key }) => key)).toEqual(['a', 'b']);
  expect(byTerm.get('sidecar')!.map(({ key }) => key)).toEqual(['a']);
  expect(byTerm.get('label')).toEqual([]);
});

function term(id: string, ko: string, en: string): Term {
  return { id, word: { ko, en }, aliases: [], description: {}, official: false, avoid: {} };
}

function section(key: string, ancestors: readonly string[], text: string): SearchSection {
  const head = { key, url: key, lang: 'ko', chapter: '파드', title: '파드', ancestors };
  return { ...head, texts: [{ kind: 'note', text }] };
}
