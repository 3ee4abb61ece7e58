import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Report } from '../issues/issue.ts';

/** Files larger than this are not notes; reading them would only stall the build. */
const maxBytes = 2 * 1024 * 1024;

/** Reads text files below one folder and nowhere else. Faults become issues, never exceptions. */
export interface ContentFiles {
  /** The folder, relative to the working directory, with forward slashes. */
  root: string;
  /** Text of a file, without a byte order mark; nothing if it is missing or not text. */
  read(path: string, options?: { optional?: boolean }): string | undefined;
  /** Names in a folder, sorted by code point, so that no locale changes the order. */
  list(path: string): { name: string; directory: boolean }[];
  /** Path of a content file as issues print it. */
  pathOf(path: string): string;
}

/** @param directory the content folder, absolute or relative to the working directory. */
export function openContentFiles(directory: string, report: Report): ContentFiles {
  const root = relative(process.cwd(), directory).split(sep).join('/') || '.';
  const pathOf = (path: string) => (root === '.' ? path : `${root}/${path}`);
  const place = (path: string) => ({ file: pathOf(path), line: 1, column: 1 });
  const inside = (path: string): string | undefined => {
    const real = realpathSync(join(directory, path));
    const base = realpathSync(directory);
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
  const fail = (path: string, message: string) =>
    report({ code: 'book/unreadable-file', severity: 'error', message, place: place(path) });

  return {
    root,
    pathOf,
    read(path, { optional = false } = {}) {
      try {
        const real = inside(path);
        if (real === undefined) return undefined;
        const status = statSync(real);
        // Opening a pipe would wait for somebody to write into it.
        if (!status.isFile()) {
          fail(path, 'This is no file.');
          return undefined;
        }
        if (status.size > maxBytes) {
          fail(path, `The file has ${status.size} bytes; the most that is read is ${maxBytes}.`);
          return undefined;
        }
        return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(real));
      } catch (error) {
        const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
        if (missing && optional) return undefined;
        if (missing) {
          report({
            code: 'book/missing-file',
            severity: 'error',
            message: `There is no "${path}".`,
            place: place(path),
          });
        } else fail(path, 'The file cannot be read as UTF-8 text.');
        return undefined;
      }
    },
    list(path) {
      try {
        const real = inside(path);
        if (real === undefined) return [];
        return readdirSync(real)
          .filter((name) => !name.startsWith('.'))
          .sort((a, b) => (a < b ? -1 : 1))
          .map((name) => ({ name, directory: isDirectory(join(real, name)) }));
      } catch {
        return [];
      }
    },
  };
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
  return (file) => {
    const isBelow = root === '.' || file.startsWith(`${root}/`);
    return isBelow ? read(root === '.' ? file : file.slice(root.length + 1)) : undefined;
  };
}
