import { expect, it } from 'vitest';
import { tagOf } from '../../../src/editions/atom-feed.ts';

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
