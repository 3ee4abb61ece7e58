import { describe, expect, it } from 'vitest';
import { SearchEngine } from '../../../src/search/engine.ts';
import { excerpt, type Excerpt } from '../../../src/search/excerpt.ts';
import type { SearchText } from '../../../src/search/section.ts';
import { glossary, sections } from '../../fixtures/search/sections.ts';
import { indexSections } from '../../index-sections.ts';

const engine = new SearchEngine(indexSections(sections, glossary));

function excerptFor(
  query: string,
  texts: SearchText[],
  kind: SearchText['kind'] = 'note',
): Excerpt {
  return excerpt(texts, { kind }, engine.search(query, { lang: 'ko' }).highlighter)!;
}

function hits({ text, hits }: Excerpt): string[] {
  return hits.map(({ start, end }) => text.slice(start, end));
}

const filler = '정원 일은 끝이 없다. '.repeat(30);

describe('excerpt', () => {
  it('marks words in the form in which they stand', () => {
    const texts: SearchText[] = [{ kind: 'note', text: '씨앗은 물뿌리개로 적신다' }];
    expect(hits(excerptFor('seed', texts))).toEqual(['씨앗']);
    expect(hits(excerptFor('물뿌리개에서 씨앗을', texts))).toEqual(['씨앗', '물뿌리개']);
  });

  it('marks other forms of English words', () => {
    const texts: SearchText[] = [{ kind: 'note', text: 'Sharing air with Compost' }];
    expect(hits(excerptFor('shared', texts))).toEqual(['Sharing']);
  });

  it('shows the stretch with most of the words, cut at words', () => {
    const text = `씨앗. ${filler}컴포스트와 씨앗은 다르다. ${filler}`;
    const found = excerptFor('컴포스트 씨앗', [{ kind: 'note', text }]);
    expect(hits(found)).toEqual(['컴포스트', '씨앗']);
    expect([found.cutBefore, found.cutAfter]).toEqual([true, true]);
    expect(text).toContain(` ${found.text} `);
  });

  it('takes the block of the kind that has most of the words', () => {
    const texts: SearchText[] = [
      { kind: 'note', text: '씨앗 컴포스트' },
      { kind: 'annotation', id: 'a1', text: '씨앗' },
      { kind: 'annotation', id: 'a2', text: '씨앗과 컴포스트' },
    ];
    expect(excerptFor('씨앗 컴포스트', texts, 'annotation').source.id).toBe('a2');
  });

  it('takes the text that is said to match', () => {
    const texts: SearchText[] = [
      { kind: 'command', text: '씨앗' },
      { kind: 'command', text: '당근' },
    ];
    const { highlighter } = engine.search('씨앗', { lang: 'ko' });
    expect(excerpt(texts, { kind: 'command', text: 1 }, highlighter)?.text).toBe('당근');
  });

  it('marks the words of a term only where the term is not', () => {
    const marked = (text: string) => hits(excerptFor('뿌리 채소', [{ kind: 'note', text }]));
    expect(marked('채소의 뿌리')).toEqual(['채소', '뿌리']);
    expect(marked('뿌리 채소의 뿌리')).toEqual(['뿌리 채소']);
  });

  it('marks an option as a whole, and beginnings of addresses', () => {
    const marked = (query: string, text: string) => {
      const { highlighter } = new SearchEngine(
        indexSections([{ ...sections[0]!, texts: [{ kind: 'command', text }] }], glossary),
      ).search(query, { lang: 'ko' });
      return highlighter.find(text).map(({ start, end }) => text.slice(start, end));
    };
    expect(marked('-l', 'list -l label --level=2')).toEqual(['-l']);
    expect(marked('--lev', 'list -l label --level=2')).toEqual(['--lev']);
    expect(marked('10.244', 'ping 10.244.1.7 of 110.244')).toEqual(['10.244']);
    expect(marked('1.33', 'since v1.33')).toEqual(['v1.33']);
  });

  it('shows the beginning where nothing is to be marked', () => {
    const found = excerptFor('씨앗', [{ kind: 'note', text: filler }]);
    expect(found.text.startsWith('정원 일은')).toBe(true);
    expect(found.hits).toEqual([]);
  });

  it('marks a name whichever line joins its parts', () => {
    const texts: SearchText[] = [{ kind: 'note', text: 'a label such as planting_method' }];
    const index = indexSections([{ ...sections[0]!, texts }], glossary);
    const { highlighter } = new SearchEngine(index).search('planting-method', { lang: 'en' });
    expect(hits(excerpt(texts, { kind: 'note' }, highlighter)!)).toEqual(['planting_method']);
  });

  it('marks the names of a term, since no section prints what it means', () => {
    const texts: SearchText[] = [{ kind: 'term', text: '씨앗 · seed. 컴포스트에 심는다.' }];
    const found = excerptFor('컴포스트', texts, 'term');
    expect(found.text).toBe(texts[0]!.text);
    expect(hits(found)).toEqual(['씨앗', 'seed', '컴포스트']);
  });
});
