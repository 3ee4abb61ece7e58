import fc from 'fast-check';
import { toHtml } from 'hast-util-to-html';
import { expect, it } from 'vitest';
import { addressesOf } from '../../../../src/book/addresses.ts';
import { inlineMarkdown } from '../../../../src/chapter/annotations/inline-markdown.ts';

const addresses = addressesOf({ original: 'ko' }, 'https://notes.example', '/notes/');
const base = { addresses, lang: 'en', slug: '03-pods' };
const html = (text: string) => toHtml({ type: 'root', children: inlineMarkdown(text, base) });

it.each([
  ['파드(Pod)는 1.20부터 됩니다.', '파드(Pod)는 1.20부터 됩니다.'],
  ['`spec`에 **적습니다**', '<code>spec</code>에 <strong>적습니다</strong>'],
  ['see https://example.org', 'see <a href="https://example.org">https://example.org</a>'],
  ['a &amp; b', 'a &#x26; b'],
  ['<p>words</p>', '&#x3C;p>words&#x3C;/p>'],
  ['one<br>two\n\nthree', 'one<br>two<br>three'],
  ['5~10, 20~30, ~~gone~~', '5~10, 20~30, <del>gone</del>'],
])('%s', (text, expected) => expect(html(text)).toBe(expected));

it.each([
  ['#ports', '/notes/en/chapters/03-pods/#ports'],
  ['../04-rc/ko.mdx#scaling', '/notes/en/chapters/04-rc/#scaling'],
  ['files/table.csv', '/notes/chapters/03-pods/files/table.csv'],
  ['manifest:pod.yaml#spec', '/notes/chapters/03-pods/pod.yaml'],
  ['/slides.pdf', '/notes/slides.pdf'],
  ['https://example.org/#a', 'https://example.org/#a'],
])('leads %s to one address from every page', (href, address) => {
  expect(html(`[x](${href})`)).toBe(`<a href="${address}">x</a>`);
});

it('reads a plain text as the parser of Markdown would', () => {
  const words = fc.array(
    fc.constantFrom(
      '파드',
      'NSX-T',
      '1.',
      '2)',
      '-',
      '+',
      '=',
      ':',
      '--',
      'a.b',
      "it's",
      '(x)',
      '/',
    ),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(words, (parts) => {
      // What a text begins with may make it a list or a rule.
      const text = ['파드', ...parts].join(' ');
      // A piece of code keeps the whole from being plain.
      const parsed = html(`${text} \`code\``);
      expect(html(text)).toBe(parsed.slice(0, -' <code>code</code>'.length));
    }),
  );
});
