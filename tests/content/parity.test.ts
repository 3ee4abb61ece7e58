import { describe, expect, it } from 'vitest';
import { checkBook } from '../check-book.ts';
import { siteAddress } from '../../src/site/site-address.ts';
import { readSource } from '../../src/translation/read-edition.ts';

describe('the editions of our own book', async () => {
  const { book, issues } = await checkBook(siteAddress({}), 'content');

  it('are held to each other strictly', () => {
    expect(book!.site.translation).toBe('strict');
    expect(book!.languages).toEqual(['ko', 'en']);
  });

  it('differ in nothing', () => {
    expect(
      issues.map(({ code, place, message }) => `${place.file}:${place.line} ${code} ${message}`),
    ).toEqual([]);
  });

  it('record for every section what it translates', () => {
    for (const { editions } of book!.chapters) {
      const original = readSource(editions['ko']!)!;
      const states = Object.fromEntries(original.map(({ id, state }) => [id, state]));
      expect(editions['en']!.frontMatter.translates).toEqual(states);
    }
  });
});
