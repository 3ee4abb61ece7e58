import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import type { Edition } from '../../../src/book/book.ts';
import { parseChapter } from '../../../src/chapter/parse-chapter.ts';

const parse = (source: string) =>
  parseChapter({ source, bodyLine: 1, file: 'en.mdx', lang: 'en' } as Edition, ({ message }) => {
    throw new Error(message);
  })!;

/** Name, title and text of each callout. */
const callouts = (source: string) => {
  const found: [string, string | undefined, string][] = [];
  visit(parse(source), 'containerDirective', ({ name, children }) => {
    const title = children.find(
      (child) => child.type === 'paragraph' && child.data?.directiveLabel,
    );
    const text = children.filter((child) => child !== title);
    found.push([name, title && toString(title), toString(text)]);
  });
  return found;
};

describe('callouts', () => {
  it.each([
    ['> [!NOTE]\n> Text', ['NOTE', undefined, 'Text']],
    ['> [!tip]- A *title*\n> Text', ['tip', 'A title', 'Text']],
    ['> [!caution] Alone', ['caution', 'Alone', '']],
    ['> [!NOTE]  \n> Text', ['NOTE', undefined, 'Text']],
    [':::note[A *title*]\nText\n:::', ['note', 'A title', 'Text']],
    [':::warning\nText\n:::', ['warning', undefined, 'Text']],
  ])('%j', (source, callout) => {
    expect(callouts(source)).toEqual([callout]);
  });

  it.each(['on localhost:8080', 'a:b and :c', '::leaf', '> [link] text', '> a [!NOTE]'])(
    'are none of %j',
    (source) => {
      const tree = parse(source);
      expect(callouts(source)).toEqual([]);
      expect(toString(tree)).toBe(source.replace('> ', ''));
    },
  );

  it('know where their words stand', () => {
    const places: unknown[] = [];
    visit(parse('> [!NOTE] Title\n> Text'), 'text', ({ value, position }) => {
      places.push([value, position!.start.line, position!.start.column]);
    });
    expect(places).toEqual([
      ['Title', 1, 11],
      ['Text', 2, 3],
    ]);
  });
});

describe('comments of HTML', () => {
  it.each([
    ['a <!-- b --> c', 'a  c'],
    ['a\n\n<!-- b\n\n{c} <d -->\n\ne', 'ae'],
    ['<!-- a --> b', ' b'],
    ['- a\n\n  <!-- b -->\n- c', 'ac'],
  ])('are left out of %j', (source, text) => {
    expect(toString(parse(source)).trim()).toBe(text.trim());
  });

  it('are told where they are never closed', () => {
    expect(() => parse('a\n\n<!-- b\n\nc')).toThrow('never closed');
    expect(() => parse('a <!-- b')).toThrow('never closed');
  });
});
