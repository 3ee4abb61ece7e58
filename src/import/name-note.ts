import { basename, dirname } from 'node:path';
import { slugOf } from '../language/slug-of.ts';
import { freeName } from './free-name.ts';

/** Files that stand for their folder. */
const index = /^(?:readme|_?index)$/i;

const date = /^(?:\d{4}[-_.]?\d{2}[-_.]?\d{2}|\d{2}[-_.]\d{2}[-_.]\d{2}|\d{6})(?:[-_. ]+|$)/;

/** Ways in which names say a number, the surest first. */
const numbers = [
  /(?<![a-z])(?:chapter|chap|ch)[\s._-]*(\d{1,3})(?!\d)/i,
  /(?<!\d)(\d{1,3})\s*(?:장|章|과|강)(?![가-힣])/,
  /(?<![a-z])(?:week|wk|lesson|lecture|lec|unit|day|session)[\s._-]*(\d{1,3})(?!\d)/i,
  /(?<!\d)(\d{1,3})\s*(?:주차|회차|일차|회|차시|週目|日目|回)/,
  /^[[(]?(\d{1,3})(?=[\s._)\]-]|$)/,
  /(?<![a-z])(?:part|pt)[\s._-]*(\d{1,3})(?!\d)/i,
];

/**
 * What the name of a note's file says.
 *
 * @param path of the note, as deep as folders may say something.
 * @returns words for a title and a slug, and the number of its chapter.
 */
export function nameNote(path: string): { words: string; number: number | undefined } {
  const name = stem(path);
  const folder = basename(dirname(path));
  const own = index.test(name) && folder !== '.' && folder !== '' ? folder : name;
  // Folders of years, months and days, as blogs have them.
  const isDay = /(?:^|\/)\d{4}(?:\/\d{1,2}){1,2}\/[^/]*$/.test(path);
  return {
    words: withoutDate(own),
    number: numberIn(own) ?? (isDay ? undefined : numberIn(folder)),
  };
}

/** The name of a note by which others link to it. */
export const stem = (path: string) =>
  basename(path)
    .normalize('NFC')
    .replace(/\.(?:md|markdown|mdx)$/i, '')
    // Notion puts an id of 32 digits behind each name.
    .replace(/ [\da-f]{32}$/, '');

export const withoutDate = (name: string) => name.normalize('NFC').replace(date, '') || name;

export const isIndex = (path: string) => index.test(stem(path));

function numberIn(name: string): number | undefined {
  const words = name.normalize('NFC').replace(date, '');
  const found = numbers.map((pattern) => pattern.exec(words)?.[1]).find(Boolean);
  return found === undefined ? undefined : Number(found);
}

/** A slug that no other chapter has: with the folder in front, or a number behind. */
export function freeSlug(words: string, folder: string, taken: ReadonlySet<string>): string {
  const slug = slugOf(words) || 'note';
  const withFolder = slugOf(`${folder} ${words}`) || slug;
  const free = [slug, withFolder].find((wish) => !taken.has(wish));
  return free ?? freeName(slug, (name) => taken.has(name));
}
