import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { printable, sourceNumbers } from '../../../src/editions/print/printable.ts';

const tree = (html: string): Root => fromHtml(html, { fragment: true });
const print = (html: string, sources = new Map<string, number>()) =>
  toHtml(printable(tree(html), 'one-', sources));

describe('printable', () => {
  it('opens every remark', () => {
    expect(print('<div class="note"><details><summary>A</summary><p>B</p></details></div>')).toBe(
      '<div class="note"><details open><summary>A</summary><p>B</p></details></div>',
    );
  });

  it('leaves out what can only be pressed, and keeps the code', () => {
    const html =
      '<figure class="code"><figcaption>pod.yaml<copy-code><button>Copy</button></copy-code></figcaption>' +
      '<p class="hint">Press</p><pre class="yaml"><a class="k" href="#f">kind</a>: Pod</pre><pre class="json">{}</pre></figure>' +
      '<div class="field" popover>Explained</div><a class="close-field" id="f0" href="#f0">Close</a><details class="as-text"><summary>Text</summary></details>';
    expect(print(html)).toBe(
      '<figure class="code"><figcaption>pod.yaml</figcaption><pre class="yaml" tabindex="0"><span class="k">kind</span>: Pod</pre></figure>',
    );
  });

  it('drops links to files from a caption, with the dots between them', () => {
    const html =
      '<figcaption><b>Figure 1</b> Title. <span>Text.</span> <a href="/a.svg">SVG 1</a> · ' +
      '<a href="/b.svg">SVG 2</a> · <a href="https://a.example/c.png">Original</a></figcaption>';
    expect(print(html)).toBe(
      '<figcaption><b>Figure 1</b> Title. <span>Text.</span> · <a href="https://a.example/c.png">Original</a></figcaption>',
    );
  });

  it('numbers the sources of remarks', () => {
    const html = '<p class="sources"><a href="https://a.example/">A</a> · <a href="#x">B</a></p>';
    expect(print(html, new Map([['https://a.example/', 7]]))).toContain(
      '<a href="https://a.example/">A</a><span class="source-number">\u00a0[7]</span> · <a href="#x">B</a>',
    );
  });

  it('keeps ids of several chapters apart', () => {
    expect(print('<h2 id="a">A</h2><a href="#a">to A</a>')).toBe(
      '<h2 id="one-a">A</h2><a href="#one-a">to A</a>',
    );
  });
});

describe('sourceNumbers', () => {
  const source = (url: Record<string, string>) => ({
    url,
    title: { en: 'T' },
    publisher: 'P',
    accessed: '2026-11-23',
    read: true,
    checked: { en: 'C' },
  });

  it('counts from 1, by the address of the language, or of the original', () => {
    const sources = new Map([
      ['a', source({ en: 'https://a.example/en', ko: 'https://a.example/ko' })],
      ['b', source({ en: 'https://b.example/' })],
    ]);
    expect([...sourceNumbers(sources, 'ko', ['en', 'ko'])]).toEqual([
      ['https://a.example/ko', 1],
      ['https://b.example/', 2],
    ]);
  });
});
