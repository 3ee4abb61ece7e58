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

/** TeX of the formulas, those on lines of their own in brackets. */
const formulas = (source: string) => {
  const found: string[] = [];
  visit(parse(source), 'inlineCode', ({ value, data }) => {
    const names = data?.hProperties?.className;
    if (!Array.isArray(names) || !names.includes('formula')) return;
    found.push(names.includes('display') ? `[${value}]` : value);
  });
  return found;
};

describe('formulas', () => {
  it.each([
    ['a $x$, $w > n$ and $O(n)$', ['x', 'w > n', 'O(n)']],
    ['$\\frac{1}{2}$는 $a_{ij}$', ['\\frac{1}{2}', 'a_{ij}']],
    ['a $$x^2$$ b', ['[x^2]']],
    ['$$\na_{i}\n\n+ {b}\n$$\n\nend', ['[a_{i}\n\n+ {b}]']],
    ['> $$\n> x\n> $$\n\n- $$\n  z\n  $$', ['[x]', '[z]']],
    ['`$a$` $b$', ['b']],
  ])('%j', (source, tex) => expect(formulas(source)).toEqual(tex));

  it.each([
    'costs $3, then $5, with $HOME and $PATH',
    '5$ and 10$ more',
    '$HOME/$USER in $PATH:$(pwd)',
    'from $5 to 10$ each',
    'US$5 and A$6',
    '$10(=13,000원)에서 $20',
    'a $ b $ c',
    '$$',
    '$$\nnever closed',
  ])('are none of %j', (source) => {
    expect(formulas(source)).toEqual([]);
    expect(toString(parse(source))).toBe(source);
  });

  it('are none behind a backslash', () => expect(formulas('\\$x$')).toEqual([]));
});

describe('braces of other programs', () => {
  it.each(['a {{< b c="d" >}} e', '{% raw %}', '{{% note %}} {x', 'a {: .tip }'])(
    'are text: %j',
    (source) => expect(toString(parse(source))).toBe(source),
  );

  it('leave expressions alone', () => {
    expect(parse('{1 + 1}').children[0]!.type).toBe('mdxFlowExpression');
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

describe('addresses that GFM finds in finished text', () => {
  it('have the place of their block', () => {
    const places: unknown[] = [];
    visit(parse('One.\n\nSee http\\://a.example/b now.\n'), 'link', ({ url, position }) => {
      places.push([url, position?.start.line]);
    });
    expect(places).toEqual([['http://a.example/b', 3]]);
  });
});
