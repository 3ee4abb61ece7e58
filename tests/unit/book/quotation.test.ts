import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { sourceLinks } from '../../../src/chapter/annotations/annotation-note.ts';
import { quotationOf, withinQuotes } from '../../../src/book/quotation.ts';
import type { AnnotationData } from '../../../src/book/schema/annotations.ts';
import type { Source } from '../../../src/book/schema/sources.ts';

const languages = ['ko', 'en'];

function source(differing: Partial<Source> = {}): Source {
  return {
    title: { ko: '문서', en: 'Page' },
    url: { ko: 'https://example.org/ko/', en: 'https://example.org/' },
    publisher: 'Example',
    accessed: '2026-11-02',
    read: true,
    checked: { ko: '읽음', en: 'Read' },
    ...differing,
  };
}

function links(sources: AnnotationData['sources'], cited: Source, lang: string): string {
  const book = { languages, sources: new Map([['one', cited]]) };
  return toHtml({
    type: 'element',
    tagName: 'p',
    properties: {},
    children: sourceLinks({ sources } as AnnotationData, book, lang).map((part) =>
      typeof part === 'string' ? { type: 'text', value: part } : part,
    ),
  });
}

describe('the words quoted from a source', () => {
  it.each([
    ['“So it is.”', 'So it is.'],
    ['strings are “salted” here', 'strings are ‘salted’ here'],
    ['“One” and “two”', '‘One’ and ‘two’'],
    ['a "word"', 'a ‘word’'],
  ])('are printed with no marks twice: %s', (words, printed) => {
    expect(withinQuotes(words)).toBe(printed);
  });

  it('are those of the citation, in its language and from its edition', () => {
    const cited = { id: 'one', quote: 'So it is.', lang: 'en', edition: 'a1b2c3d' };
    expect(quotationOf(cited, source({ lang: 'ko', edition: 'v1' }), 'ko')).toEqual({
      words: 'So it is.',
      lang: 'en',
      edition: 'a1b2c3d',
    });
  });

  it('have the language and edition of their source, or of the book and the day of reading', () => {
    const cited = { id: 'one', quote: 'So it is.' };
    expect(quotationOf(cited, source({ lang: 'en', edition: 'v1' }), 'ko')).toMatchObject({
      lang: 'en',
      edition: 'v1',
    });
    expect(quotationOf(cited, source(), 'ko')).toMatchObject({ lang: 'ko', edition: '2026-11-02' });
    expect(quotationOf({ id: 'one' }, source(), 'ko')).toBeUndefined();
  });
});

describe('the links of a remark to its sources', () => {
  const quoting = [{ id: 'one', quote: 'So it is.' }];

  it('lead a reader to the page in his language, and besides to the one that is quoted', () => {
    expect(links(quoting, source({ lang: 'en' }), 'ko')).toBe(
      '<p><a href="https://example.org/ko/">문서</a> (<a href="https://example.org/" ' +
        'hreflang="en">영어, 2026-11-02</a>)</p>',
    );
  });

  it('are one where both are the same page, with the edition beside it', () => {
    expect(links(quoting, source({ lang: 'en' }), 'en')).toBe(
      '<p><a href="https://example.org/">Page</a> (2026-11-02)</p>',
    );
    const url = { ko: 'https://example.org/', en: 'https://example.org/' };
    expect(links(quoting, source({ lang: 'en', url, edition: 'v1' }), 'ko')).toBe(
      '<p><a href="https://example.org/" hreflang="en">문서</a> (v1)</p>',
    );
  });

  it('say nothing of an edition where nothing is quoted', () => {
    expect(links([{ id: 'one' }], source({ lang: 'en' }), 'ko')).toBe(
      '<p><a href="https://example.org/ko/">문서</a></p>',
    );
  });

  it('name every edition that is quoted once', () => {
    const twice = [...quoting, { id: 'one', quote: 'And so.', edition: 'a1b2c3d' }, ...quoting];
    expect(links(twice, source({ lang: 'en' }), 'en')).toContain('</a> (2026-11-02, a1b2c3d)');
  });
});
