import { describe, expect, it } from 'vitest';
import { placeChapter } from '../../../src/import/place-chapter.ts';
import { readTitles } from '../../../src/import/read-titles.ts';
import { slugOf } from '../../../src/language/slug-of.ts';

const existing = [
  { slug: '03-pods', number: 3, part: 1 },
  { slug: '03-pods-2', number: 3, part: 2 },
  { slug: 'appendix', number: 9, part: 1 },
];

describe('the place of a new chapter', () => {
  it.each([
    ['04-replication', 4, 1],
    ['03-labels', 3, 3],
    ['3-more', 3, 3],
    ['00-preface', 0, 1],
    ['services', 10, 1],
    ['10', 10, 1],
    ['2fast', 10, 1],
  ])('%s is chapter %i, part %i', (slug, number, part) => {
    expect(placeChapter(slug, existing)).toEqual({ slug, number, part });
  });

  it('is the first in an empty book', () => {
    expect(placeChapter('beginnings', [])).toEqual({ slug: 'beginnings', number: 1, part: 1 });
  });

  it.each([
    ['Two_Words', 'such as two-words.'],
    ['../outside', 'such as outside.'],
    ['04-복제', 'such as 04-bokje.'],
    ['!!!', 'such as 04-replication.'],
    ['03-pods', 'There is a chapter "03-pods" already'],
  ])('is refused to %s', (slug, message) => {
    expect(() => placeChapter(slug, existing)).toThrow(message);
  });
});

describe('titles as they are typed', () => {
  it('go by language', () => {
    expect(readTitles(' 복제 ', ['en=A = B'], ['ko', 'en'])).toEqual({ ko: '복제', en: 'A = B' });
  });

  it.each([
    ['', [], 'The title in "ko" is missing'],
    ['복제', ['en='], 'The title in "en" is missing'],
    ['복제', ['em=Replication'], 'The book has no language "em". Did you mean "en"?'],
    ['복제', ['Replication'], 'no language "Replication". Its languages are ko, en.'],
  ])('%j %j: %s', (original, others, message) => {
    expect(() => readTitles(original, others, ['ko', 'en'])).toThrow(message);
  });
});

describe('a text as part of an address', () => {
  it.each([
    ['플랫 네트워크', 'peullaet-neteuwokeu'],
    ['Pod란 무엇인가?', 'pod-ran-mueosinga'],
    ['플랫'.normalize('NFD'), 'peullaet'],
    ['Déjà vu — don’t', 'deja-vu-dont'],
    ['네트워크', 'neteuwokeu'],
    ['日本', ''],
  ])('%s: %s', (text, slug) => expect(slugOf(text)).toBe(slug));

  it('is cut between words, and a first word anywhere', () => {
    expect(slugOf('one two three', 8)).toBe('one-two');
    expect(slugOf('Donaudampfschiff', 5)).toBe('donau');
  });
});
