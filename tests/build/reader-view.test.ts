import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import { fixtureSite } from './build-book.ts';

// Firefox's Reader View and most that keep pages for later take out what reads as a control, or as
// beside the matter.
describe.each(['chapters/01-dense/', 'chapters/01-long/'])('%s in a reading view', (path) => {
  let page: Document;
  let read: Document;

  beforeAll(() => {
    const { folder } = fixtureSite('dense', '/some/base/');
    const html = readFileSync(join(folder, path, 'index.html'), 'utf8');
    page = parsed(html);
    read = parsed(new Readability(parsed(html)).parse()!.content!);
  });

  it('has every manifest, drawing of code and command byte for byte', () => {
    const codes = texts(page, 'article pre');
    expect(codes.length).toBeGreaterThan(0);
    expect(texts(read, 'pre')).toEqual(codes);
  });

  it('has every remark with its words, in its place', () => {
    const remarks = texts(page, '.prose [role=note] p:not(.sources)').map(plain);
    expect(remarks.length).toBeGreaterThan(0);
    const text = plain(read.body.textContent);
    for (const remark of remarks) expect(text).toContain(remark);
  });

  it('has every caption', () => {
    const captions = texts(page, '.plate figcaption span:not(.sr)').map(plain);
    const text = plain(read.body.textContent);
    for (const caption of captions) expect(text).toContain(caption);
  });
});

const parsed = (html: string) => new JSDOM(html, { url: 'https://notes.example/' }).window.document;
const texts = (document: Document, selector: string) =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
