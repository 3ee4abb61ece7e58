import { existsSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { badLine } from '../book/load/bad-line.ts';
import { UsageError } from '../book/issues/usage-error.ts';

/** What stands beside notes and is none: a project's own papers, and menus of other programs. */
const noNote =
  /^(?:licen[cs]e|code[-_]of[-_]conduct|contributing|security|changelog|summary|_sidebar|_navbar)\.md$/i;
const markdown = /\.(?:md|markdown|mdx)$/i;
const longest = 2 * 1024 * 1024;

/**
 * Reads the notes that paths name: files, and folders with all below them in the order of their
 * names.
 *
 * @returns files that are no notes as `skipped`.
 * @throws UsageError with a sentence for the author when a path names nothing.
 */
export function findNotes(paths: readonly string[]) {
  const notes: { path: string; text: string }[] = [];
  const skipped: { path: string; reason: string }[] = [];
  for (const path of paths) {
    if (!existsSync(path)) throw new UsageError(`There is no "${path}".`);
    const isFolder = statSync(path).isDirectory();
    const files = isFolder ? filesBelow(path).filter((file) => markdown.test(file)) : [path];
    for (const file of files) {
      const isNone = isFolder && noNote.test(basename(file));
      const isLink = isFolder && lstatSync(file).isSymbolicLink();
      const read = isNone
        ? { reason: 'no note by its name' }
        : isLink
          ? { reason: 'a link to another file' }
          : readNote(file);
      if ('text' in read) notes.push({ path: resolve(file), text: read.text });
      else skipped.push({ path: file, reason: read.reason });
    }
  }
  return { notes, skipped };
}

function readNote(file: string): { text: string } | { reason: string } {
  if (!statSync(file).isFile()) return { reason: 'no file' };
  if (statSync(file).size > longest) return { reason: 'longer than 2 MB; split it into notes' };
  const bytes = readFileSync(file);
  const line = badLine(bytes);
  if (line !== undefined) {
    return { reason: `not UTF-8 text in line ${line}, or with a control character there` };
  }
  const text = new TextDecoder().decode(bytes);
  return text.trim() === '' ? { reason: 'empty' } : { text };
}

/** Paths of the files below a folder, as people count (2 before 10); what is hidden is left out. */
export function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .sort((a, b) => inOrder.compare(a.name, b.name));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    const isFile = entry.isSymbolicLink()
      ? statSync(path, { throwIfNoEntry: false })?.isFile()
      : entry.isFile();
    return isFile ? [path] : [];
  });
}

export const inOrder = new Intl.Collator('und', { numeric: true });

/** The one folder that was named, or the folder above all notes. */
export function rootOf(paths: readonly string[], notes: readonly { path: string }[]): string {
  const [only, ...others] = paths.map((path) => resolve(path));
  if (others.length === 0 && only !== notes[0]!.path) return only!;
  const folders = notes.map(({ path }) => dirname(path));
  let folder = folders[0]!;
  while (!folders.every((other) => `${other}/`.startsWith(`${folder}/`)) && folder !== dirname(folder)) {
    folder = dirname(folder);
  }
  return folder;
} // prettier-ignore
