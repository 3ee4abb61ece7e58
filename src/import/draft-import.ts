import type { Language } from '../language/localized.ts';
import { annotationsTemplate, type DraftFile } from './draft-chapter.ts';
import { frontMatterText } from './front-matter-text.ts';
import type { ImportedNote } from './note/import-note.ts';
import { mark, marksIn } from './note/marks.ts';
import type { ChapterPlace } from './place-chapter.ts';

/** The files of an imported chapter, and what its author has to look at. */
export interface DraftImport {
  title: string;
  files: DraftFile[];
  /** In the order of the text, with the lines of the MDX file. */
  questions: { line: number; message: string }[];
}

/**
 * Makes the files of a chapter out of a note.
 *
 * @param title for a note that has none.
 * @param languages of the book; the note is in the first.
 */
export function draftImport(
  note: ImportedNote,
  place: ChapterPlace,
  title: string,
  languages: readonly Language[],
): DraftImport {
  const { slug, number, part } = place;
  const marks = [
    note.title === undefined ? mark(`The note had no title; it is called "${title}" now.`) : '',
    note.summary === undefined ? mark('Write a summary; until then it is the title.') : '',
  ].filter(Boolean);
  const frontMatter = frontMatterText({
    title: note.title ?? title,
    chapter: number,
    part,
    summary: note.summary ?? note.title ?? title,
    ...(note.updated !== undefined && { updated: note.updated }),
  });
  const text = [frontMatter, ...marks.map((each) => `${each}\n`), note.body].join('\n');
  const folder = `chapters/${slug}`;
  return {
    title: note.title ?? title,
    files: [
      { path: `${folder}/${languages[0]}.mdx`, text },
      { path: `${folder}/annotations.yaml`, text: annotationsTemplate(languages) },
    ],
    questions: marksIn(text),
  };
}
