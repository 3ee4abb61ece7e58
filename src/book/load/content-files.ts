import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { type Issue, type Report, wholeFile } from '../issues/issue.ts';
import { badLine } from './bad-line.ts';

/** Files larger than this are not notes; reading them would only stall the build. */
const maxBytes = 2 * 1024 * 1024;

/** Reads text files below one folder and nowhere else. Faults become issues, never exceptions. */
export interface ContentFiles {
  /** The folder, relative to the working directory, with forward slashes. */
  root: string;
  /** Where faults of the files go. */
  report: Report;
  /** Text of a file, {@link normalised}; nothing if it is missing or not text. */
  read(path: string, options?: { optional?: boolean }): string | undefined;
  /** Whether there is such a file, if only one that cannot be read. */
  has(path: string): boolean;
  /** Bytes of a file of any kind; nothing if it cannot be read. */
  bytes(path: string): Buffer | undefined;
  /** Names in a folder, sorted by code point, so that no locale changes the order. */
  list(path: string): { name: string; directory: boolean }[];
  /** Path of a content file as issues print it. */
  pathOf(path: string): string;
}

/** @param directory the content folder, absolute or relative to the working directory. */
export function openContentFiles(directory: string, report: Report): ContentFiles {
  const root = relative(process.cwd(), directory).split(sep).join('/') || '.';
  const pathOf = (path: string) => (root === '.' ? path : `${root}/${path}`);
  const place = (path: string) => wholeFile(pathOf(path));
  let base: string | undefined;
  const inside = (path: string): string | undefined => {
    const real = realpathSync(join(directory, path));
    base ??= realpathSync(directory);
    if (real === base || real.startsWith(base + sep)) return real;
    report({
      code: 'book/outside-content',
      severity: 'error',
      message: `"${path}" leads out of the content folder.`,
      place: place(path),
      hint: 'Copy the file into the content folder instead of linking to it.',
    });
    return undefined;
  };
  const attempt = <T>(path: string, use: (real: string) => T): T | undefined => {
    try {
      const real = inside(path);
      return real === undefined ? undefined : use(real);
    } catch {
      return undefined;
    }
  };

  return {
    root,
    report,
    pathOf,
    read(path, { optional = false } = {}) {
      const fail = ({ line = 1, ...words }: Fault) => {
        const code = 'book/unreadable-file';
        report({ code, severity: 'error', place: { ...place(path), line }, ...words });
        return undefined;
      };
      try {
        const real = inside(path);
        return real === undefined ? undefined : readText(real, path, fail);
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : '';
        if (code === 'ENOENT' || code === 'ENOTDIR')
          return optional ? undefined : fail(missing(path, directory, root));
        const message = `"${path}" cannot be opened (${code || 'for an unknown reason'}).`;
        return fail({ message, hint: 'Let your user read it.' });
      }
    },
    has: (path) => existsSync(join(directory, path)),
    bytes: (path) =>
      attempt(path, (real) => (statSync(real).isFile() ? readFileSync(real) : undefined)),
    list: (path) =>
      attempt(path, (real) =>
        readdirSync(real)
          .filter((name) => !name.startsWith('.'))
          .sort((a, b) => (a < b ? -1 : 1))
          .map((name) => ({ name, directory: isFolderBelow(real, name) })),
      ) ?? [],
  };
}

type Fault = Pick<Issue, 'message' | 'hint'> & Partial<Pick<Issue, 'code'>> & { line?: number };

function readText(
  real: string,
  path: string,
  fail: (fault: Fault) => undefined,
): string | undefined {
  const status = statSync(real);
  // Opening a pipe would wait for somebody to write into it.
  if (!status.isFile()) {
    return fail({
      message: `"${path}" is not a file.`,
      hint: 'Put a text file of that name in its place.',
    });
  }
  if (status.size > maxBytes) {
    return fail({
      message: `The file has ${megabytes(status.size)} MB; at most ${megabytes(maxBytes)} MB are read.`,
      hint: 'Split it, or take it out of the content folder.',
    });
  }
  const bytes = readFileSync(real);
  const line = badLine(bytes);
  if (line === undefined) return normalised(new TextDecoder().decode(bytes));
  return fail({
    message: 'This line is not UTF-8 text, or holds a control character.',
    hint: 'Save the file as UTF-8; what was pasted from a terminal or a PDF may hold characters that nobody sees: write the line anew.',
    line,
  });
}

/**
 * A text as all of the site reads it: without a byte order mark, lines that end in `\\n`, composed
 * letters (NFC). An editor on another system writes the same words differently.
 */
export function normalised(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC');
}

const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, '');

/** Without its first file there is no book, which is often a slip in the name of the folder. */
function missing(path: string, directory: string, root: string): Fault {
  const code = 'book/missing-file';
  if (isDirectory(directory)) {
    return {
      code,
      message: `The content folder "${root}" has no "${path}".`,
      hint: 'Write it, with title, description and languages; in an empty folder `npm run new -- book` does.',
    };
  }
  return {
    code,
    message: existsSync(directory)
      ? `"${root}" is a file; the content of a book is a folder.`
      : `There is no content folder "${root}".`,
    hint: process.env['CONTENT_DIR']
      ? 'Set CONTENT_DIR to the folder that holds site.yaml, or unset it for the folder "content"; `npm run new -- book` makes a book there.'
      : 'Make a book with `npm run new -- book`, or set CONTENT_DIR to the folder that holds site.yaml.',
  };
}

/** A link to a folder around it would never end. */
function isFolderBelow(folder: string, name: string): boolean {
  const path = join(folder, name);
  return isDirectory(path) && !`${folder}${sep}`.startsWith(`${realpathSync(path)}${sep}`);
}

/** A link that leads nowhere, or round in a circle, is no folder. */
function isDirectory(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/**
 * Reads the files that issues name, for the lines printed under them: what lies outside the folder
 * is not read for that either.
 */
export function excerptReader(directory: string): (file: string) => string | undefined {
  const { root, read } = openContentFiles(directory, () => undefined);
  return (file) => read(posix.relative(root, file));
}
