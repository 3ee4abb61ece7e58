import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { badLine } from '../book/load/bad-line.ts';
import { UsageError } from '../book/issues/usage-error.ts';

/** Notes that are to be imported together, in the order of their names. */
export interface FoundNotes {
  notes: { path: string; text: string }[];
  /** Files that are no notes, with the reason. */
  skipped: { path: string; reason: string }[];
}

/** What stands beside notes and is none: a project's own papers, and menus of other programs. */
const noNote =
  /^(?:licen[cs]e|code[-_]of[-_]conduct|contributing|security|changelog|summary|_sidebar|_navbar)\.md$/i;
const markdown = /\.(?:md|markdown|mdx)$/i;
const longest = 2 * 1024 * 1024;

/**
 * Reads the notes that paths name: files, and folders with all below them.
 *
 * @throws UsageError with a sentence for the author when a path names nothing.
 */
export function findNotes(paths: readonly string[]): FoundNotes {
  const found: FoundNotes = { notes: [], skipped: [] };
  for (const path of paths) {
    if (!existsSync(path)) throw new UsageError(`There is no "${path}".`);
    const isFolder = statSync(path).isDirectory();
    const files = isFolder ? filesBelow(path).filter((file) => markdown.test(file)) : [path];
    for (const file of files) {
      const reason = isFolder && noNote.test(basename(file)) ? 'no note by its name' : undefined;
      const read = reason === undefined ? readNote(file) : { reason };
      if ('text' in read) found.notes.push({ path: resolve(file), text: read.text });
      else found.skipped.push({ path: file, reason: read.reason });
    }
  }
  return found;
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
    return entry.isFile() ? [path] : [];
  });
}

export const inOrder = new Intl.Collator('und', { numeric: true });

/** The folder that holds all of some files. */
export function commonFolder(files: readonly string[]): string {
  const [first = '.', ...others] = files.map((file) => dirname(file));
  let folder = first;
  while (!others.every((other) => `${other}/`.startsWith(`${folder}/`)) && folder !== dirname(folder)) {
    folder = dirname(folder);
  }
  return folder;
} // prettier-ignore
