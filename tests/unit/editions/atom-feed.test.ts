import { describe, expect, it } from 'vitest';
import { feedFaults } from '../../build/feed-faults.ts';
import { atomFeed, tagOf } from '../../../src/editions/atom-feed.ts';

const repository = 'https://github.com/someone/notes';

it.each([
  [{ repository }, 'https://someone.github.io/notes/', 'tag:github.com,2026:someone/notes/'],
  [{ repository }, 'https://notes.example/', 'tag:github.com,2026:someone/notes/'],
  [
    { repository, tag: 'a.example,2020-02' },
    'https://b.example/',
    'tag:a.example,2020-02:someone/notes/',
  ],
  [{}, 'https://notes.example/base/', 'tag:notes.example,2026:base/'],
  [{}, 'https://notes.example/', 'tag:notes.example,2026:'],
])('%j at %s begins its ids with %s', (site, address, tag) => {
  expect(tagOf(site, address)).toBe(tag);
});

describe('a feed', () => {
  const url = 'https://notes.example/feed.xml';
  const entry = (place: number, updated: string) => ({
    id: `tag:notes.example,2026:${place}`,
    url: `https://notes.example/#${place}`,
    title: 'A & <b>',
    place,
    created: '2026-11-01',
    updated,
    html: '<p><a href="https://a.example/">Words</a></p>',
  });
  const entries = [entry(0, '2026-11-02'), entry(1, '2026-11-02'), entry(100, '2026-11-03')];
  const feed = { id: 'tag:x', url, home: url, lang: 'ko', title: '가', author: 'A', entries };

  it('is valid, its newest entries first, and those of a day in the order of the book', () => {
    const xml = atomFeed(feed);
    expect(feedFaults(xml, url)).toEqual([]);
    expect([...xml.matchAll(/2026:(\d+)</g)].map(([, place]) => place)).toEqual(['100', '0', '1']);
    expect(atomFeed(feed, 1)).not.toContain('2026:0<');
  });

  it.each([
    ['an id twice', [entry(0, '2026-11-02'), entry(0, '2026-11-03')], 'is there twice'],
    ['one time twice', [entry(0, '2026-11-02'), { ...entry(0, '2026-11-02'), id: 'tag:y' }], 'Two'],
    ['a relative link', [{ ...entry(0, '2026-11-02'), html: '<a href="x">' }], 'holds x'],
    ['a script', [{ ...entry(0, '2026-11-02'), html: '<script></script>' }], 'holds <script>'],
    ['no content', [{ ...entry(0, '2026-11-02'), html: '' }], 'is empty'],
  ])('with %s would be found', (_, entries, fault) => {
    expect(feedFaults(atomFeed({ ...feed, entries }), url).join()).toContain(fault);
  });
});
