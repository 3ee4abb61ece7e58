import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { anchorAnnotations } from '../../../../src/chapter/annotations/anchor-annotations.ts';
import { markQuotes } from '../../../../src/chapter/annotations/mark-quotes.ts';
import { textBlocks } from '../../../../src/chapter/annotations/text-blocks.ts';
import type { Annotation } from '../../../../src/book/book.ts';
import type { AnnotationStrings } from '../../../../src/i18n/strings.ts';
import type { Issue } from '../../../../src/book/issues/issue.ts';
import { parseHtml } from './parse-html.ts';

const place = { file: 'a.yaml', line: 1, column: 1 };

function annotation(id: string, exact: string): Annotation {
  return {
    id,
    type: 'correction',
    target: { xx: { exact } },
    lead: { xx: 'Lead' },
    body: { xx: 'Body' },
    versions: 'any',
    sources: [],
    created: '2026-01-01',
    placeOf: () => place,
    keyPlaceOf: () => place,
  };
}

const strings = { types: { correction: 'Wrong' } } as unknown as AnnotationStrings;

function mark(html: string, ...annotations: Annotation[]) {
  const tree = parseHtml(html);
  const source = 'Text, and\n`words of\ncode`';
  const issues: Issue[] = [];
  const anchored = anchorAnnotations(
    annotations,
    textBlocks(tree),
    { lang: 'xx', holdsCode: false, source },
    (issue) => issues.push(issue),
  );
  markQuotes(anchored, strings);
  return {
    html: toHtml(tree),
    codes: issues.map(({ code }) => code),
    hints: issues.map(({ hint }) => hint),
  };
}

describe('marking quotes', () => {
  it('makes the phrase a link to its remark', () => {
    expect(mark('<p>one two three</p>', annotation('a', 'two')).html).toBe(
      '<p>one <a class="q correction" id="q-a" href="#a" aria-describedby="l-a">two</a> three</p>',
    );
  });

  it('marks each piece of a phrase that runs through markup, and names the first', () => {
    expect(mark('<p>one <em>two</em> three</p>', annotation('a', 'one two')).html).toBe(
      '<p><a class="q correction" id="q-a" href="#a" aria-describedby="l-a">one </a><em><a class="q correction" href="#a" aria-describedby="l-a">two</a></em> three</p>',
    );
  });

  it('never puts a link into a link: a sign after it leads on', () => {
    const { html } = mark(
      '<p>see <a href="/x">that page</a> now</p>',
      annotation('a', 'that page'),
    );
    expect(html).toBe(
      '<p>see <a href="/x"><mark class="q correction" id="q-a">that page</mark></a><a class="sign correction" href="#a" aria-label="Wrong" aria-describedby="l-a"></a> now</p>',
    );
  });

  it('nests, and keeps the text', () => {
    const { html } = mark(
      '<p>one two three</p>',
      annotation('a', 'one two three'),
      annotation('b', 'two'),
    );
    expect(html.replace(/<[^>]*>/g, '')).toBe('one two three');
    expect(html).toContain(
      '<mark class="q correction" id="q-a">one <a class="q correction" id="q-b" href="#b" aria-describedby="l-b">two</a> three</mark>',
    );
  });

  it('keeps two remarks on the very same words', () => {
    const { html, codes } = mark('<p>one two</p>', annotation('a', 'two'), annotation('b', 'two'));
    expect(codes).toEqual([]);
    expect(html).toContain('id="q-a"');
    expect(html).toContain('id="q-b"');
  });

  it('refuses crossing quotes', () => {
    expect(
      mark('<p>one two three</p>', annotation('a', 'one two'), annotation('b', 'two three')).codes,
    ).toEqual(['annotation/overlap']);
  });

  it('says of words that stand in code that no remark can be there', () => {
    const { hints } = mark('<p>one two three</p>', annotation('a', 'words of code'));
    expect(hints[0]).toContain('where no remark can be');
    expect(mark('<p>one two</p>', annotation('a', 'one too')).hints[0]).toContain('"one two"');
  });
});
