import { dirname, relative } from 'node:path';
import { inOrder } from './find-notes.ts';
import { freeSlug, nameNote } from './name-note.ts';
import { type Note, readNote } from './note/import-note.ts';
import { type ChapterPlace, placeChapter } from './place-chapter.ts';

/** A note on its way into the book. */
export interface PlannedNote extends ChapterPlace {
  /** Of its file. */
  path: string;
  note: Note;
  title: string;
}

/**
 * Finds a place in the book for each note, in the order of the numbers that their names say; those
 * without one come last.
 *
 * @param root folder above all notes: what stands above it says nothing of them.
 * @param wish the slug of the one note, if its author names it.
 */
export function planImport(
  notes: readonly { path: string; text: string }[],
  root: string,
  existing: readonly ChapterPlace[],
  wish?: string,
): PlannedNote[] {
  const read = notes
    .map(({ path, text }) => {
      const within = relative(dirname(root), path);
      return { path, within, note: readNote(text), ...nameNote(within) };
    })
    .sort(
      (a, b) =>
        (a.number ?? Infinity) - (b.number ?? Infinity) || inOrder.compare(a.within, b.within) || 0,
    );
  const planned: PlannedNote[] = [];
  for (const { path, within, note, words, number } of read) {
    const places = [...existing, ...planned];
    const taken = new Set(places.map(({ slug }) => slug));
    const slug = wish ?? freeSlug(words, dirname(within).split('/').at(-1)!, taken);
    const place = placeChapter(slug, places, wish === undefined ? number : undefined);
    planned.push({ path, note, title: note.title ?? words, ...place });
  }
  return planned;
}
