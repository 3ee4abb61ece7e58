import type { IssueCode } from './codes.ts';

/** A position in a source file. Lines and columns count from 1, as editors do. */
export interface Place {
  /** Path relative to the working directory, with forward slashes. */
  file: string;
  line: number;
  column: number;
  /** Exclusive end, when the fault has an extent: the caret line is as long as that. */
  endLine?: number;
  endColumn?: number;
  /** The fault is the file or folder itself, so that none of its lines is worth showing. */
  whole?: boolean;
}

/** The place of a fault that is a file or folder itself: its name, or that it is there at all. */
export function wholeFile(file: string): Place {
  return { file, line: 1, column: 1, whole: true };
}

/** An error keeps the site from being built; a warning is printed and the site is built. */
export type Severity = 'error' | 'warning';

/**
 * One fault in the content: data first, text later. The formatter adds line, column and excerpt,
 * so `message` never repeats them.
 */
export interface Issue {
  code: IssueCode;
  severity: Severity;
  /** What is wrong, with the value that was found, and what was expected. One sentence. */
  message: string;
  place: Place;
  /** What to do about it. */
  hint?: string;
  /** Other places that belong to the same fault: the first of two duplicates, say. */
  related?: readonly { place: Place; message: string }[];
}

/** Where a check puts what it finds: it never throws and never stops at the first fault. */
export type Report = (issue: Issue) => void;

/** Whether a list of issues keeps the site from being built. */
export function isFatal(issues: readonly Issue[]): boolean {
  return issues.some((issue) => issue.severity === 'error');
}

/** Orders issues as a reader works through them: by file, then line, then column. */
export function sortIssues(issues: readonly Issue[]): Issue[] {
  return issues.toSorted(
    (a, b) =>
      compare(a.place.file, b.place.file) ||
      a.place.line - b.place.line ||
      a.place.column - b.place.column ||
      compare(a.code, b.code),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
