import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { markReferences } from '../../../src/editions/markdown/mark-references.ts';
import { testTextEditions } from '../../text-editions.ts';

describe.each(['tests/fixtures/questions/good', 'tests/fixtures/books/dense'])(
  'the text editions of %s',
  testTextEditions,
);

describe('the reference of an annotation', () => {
  const place = (html: string) => {
    const page = fromHtml(html, { fragment: true });
    markReferences(page);
    return toHtml(page).replaceAll(
      /<footnote-reference id="(\w+)"><\/footnote-reference>/g,
      '[^$1]',
    );
  };

  it('stands behind the phrase', () => {
    expect(place('One <a class="q" href="#x">two</a> three.')).toBe('One two[^x] three.');
  });

  it('stands behind the last piece of a phrase', () => {
    expect(
      place('<a class="q" href="#x">One</a> <b><a class="q" href="#x">two</a></b> three'),
    ).toBe('One <b>two[^x]</b> three');
  });

  it('stands behind a link, never in it', () => {
    expect(
      place('<a href="/a">the <mark class="q">page</mark></a><a class="sign" href="#x"></a> now'),
    ).toBe('<a href="/a">the page</a>[^x] now');
  });

  it('stands behind emphasis that ends with it, and in emphasis that goes on', () => {
    expect(place('A <strong><a class="q" href="#x">bold</a></strong> word.')).toBe(
      'A <strong>bold</strong>[^x] word.',
    );
    expect(place('A <strong><a class="q" href="#x">very</a> bold</strong> word.')).toBe(
      'A <strong>very[^x] bold</strong> word.',
    );
  });

  it('stands behind code, also where that goes on', () => {
    expect(place('<code><a class="q" href="#x">spec</a>.a</code> here')).toBe(
      '<code>spec.a</code>[^x] here',
    );
  });

  it('does not count the way back from a remark', () => {
    const html =
      '<p><a class="q" href="#x">two</a></p><div role="note"><a class="q" href="#x">↩</a></div>';
    expect(place(html)).toBe('<p>two[^x]</p><div role="note">↩</div>');
  });
});
