import { readFileSync } from 'node:fs';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { checked, compiledBook } from './compiled-book.ts';

const faulty = 'tests/fixtures/questions/faulty';
const good = 'tests/fixtures/questions/good';

describe('checking questions', () => {
  it('finds every fault at its line', async () => {
    const file = `${faulty}/chapters/01-page/questions.yaml`;
    const issues = await issuesOf(faulty);
    const found = issues.map(({ code, place }) => `${code} ${place.file}:${place.line}`);
    const expected = readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, index) => {
        const code = /# expect: (\S+)/.exec(line)?.[1];
        return code === undefined ? [] : [`${code} ${file}:${index + 1}`];
      });
    expect(found.sort()).toEqual(expected.sort());
  });

  it('has nothing to say of good ones', async () => {
    expect(await issuesOf(good)).toEqual([]);
  });
});

/** How well the languages agree is not at issue here. */
async function issuesOf(book: string) {
  const { issues } = await checked(book);
  return issues.filter(({ code }) => !code.startsWith('parity/'));
}

describe('questions on the page', () => {
  it('stand at the end of their section, in the language of the page', async () => {
    const html = toHtml((await compiledBook(good, 'de')).tree);
    const [one = '', another = ''] = html.split('<section data-section').slice(1);
    expect(one).toMatch(/<\/details><\/div><\/section>/);
    expect(Array.from(one.matchAll(/<details id="([^"]+)">/g), ([, id]) => id)).toEqual([
      `${/^="([^"]+)"/.exec(one)![1]}-question-1`,
      `${/^="([^"]+)"/.exec(one)![1]}-question-2`,
    ]);
    expect(one).toContain('<summary>Wie viele Dinge?</summary>');
    expect(another).toContain('<summary>Ist es ein anderes?</summary>');
    expect(html).not.toContain('How many');
  });

  it('read their text as inline Markdown', async () => {
    const html = toHtml((await compiledBook(good, 'en')).tree);
    expect(html).toContain('<summary>How <em>many</em> things?</summary>');
  });

  it('link what they rest on', async () => {
    const html = toHtml((await compiledBook(good, 'en')).tree);
    expect(html).toContain('<a href="#a1">Two things</a>');
    expect(html).toContain('<a href="https://example.org/rfc">A source</a>');
    const line = /<a href="#(manifest-pod-\d+)"><code>(?:<\/?\w+[^>]*>|spec)+/.exec(html)?.[1];
    expect(html).toContain(`id="${line}"`);
  });

  it('are no prose, and carry no annotation', async () => {
    const { outline } = await compiledBook(good, 'en');
    const prose = outline.sections.map((section) => section.prose).join('\n');
    expect(prose).toContain('Some prose');
    expect(prose).not.toMatch(/How many|Two\./);
    expect(outline.annotations).toHaveLength(1);
  });
});
