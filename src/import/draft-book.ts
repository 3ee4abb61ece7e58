import { readFileSync } from 'node:fs';
import type { Language } from '../language/localized.ts';
import type { Strings } from '../i18n/strings.ts';
import type { DraftFile } from './draft-chapter.ts';
import { siteText } from './site-text.ts';

/** What a new book is made from. */
export interface BookWish {
  /** The original first. */
  languages: readonly Language[];
  /** Title per language; the original's is needed, and stands for those that have none. */
  titles: Readonly<Record<Language, string>>;
  /** What the notes are to be checked against. */
  about?: { name: string; version: string } | undefined;
}

/**
 * The files of a book that builds at once: a site.yaml that explains itself, and a first chapter
 * that shows what a chapter can hold, in the original alone.
 *
 * @param strings interface strings of the original, or the fallback's: the chapter is in theirs.
 * @param today the day on which its remark is written.
 */
export function draftBook(
  wish: BookWish,
  strings: Pick<Strings, 'lang' | 'newBook'>,
  today: string,
): DraftFile[] {
  const original = wish.languages[0]!;
  const read = (kind: string) =>
    readFileSync(`src/i18n/first-chapter/${strings.lang}.${kind}`, 'utf8');
  const folder = 'chapters/01-first-chapter';
  return [
    { path: 'site.yaml', text: siteText(wish, strings.newBook(wish.titles[original]!)) },
    { path: 'sources.yaml', text: sourcesText(today) },
    {
      path: `${folder}/${original}.mdx`,
      text: read('mdx').replaceAll(`${strings.lang}.mdx`, `${original}.mdx`),
    },
    { path: `${folder}/annotations.yaml`, text: `${read('yaml')}  created: ${today}\n` },
  ];
}

const sourcesText = (today: string) => `# What remarks rest on, by an id of your choice.
web-annotation:
  title: Web Annotation Data Model
  url: https://www.w3.org/TR/annotation-model/
  publisher: W3C
  accessed: ${today}
  read: false # true, once you have read it
  checked: An example, noted by its address; nobody has opened it for this book.
`;
