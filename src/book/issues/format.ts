import { excerpt } from './excerpt.ts';
import type { Issue, Place } from './issue.ts';

/** Gives the text of a file that an issue names, or nothing if it cannot be shown. */
export type SourceOf = (file: string) => string | undefined;

/**
 * One issue as a person reads it: `path:LINE:COLUMN code message`, the line with a caret under the
 * fault, and what to do.
 */
export function formatIssue(issue: Issue, sourceOf: SourceOf): string {
  const parts = [
    `${position(issue.place)} ${issue.severity === 'error' ? '' : 'warning '}${issue.code} ${oneLine(issue.message)}`,
    excerpt(issue.place, sourceOf(issue.place.file) ?? ''),
    ...(issue.related ?? []).map(({ place, message }) => `    ${position(place)} ${message}`),
    issue.hint && `    → ${oneLine(issue.hint)}`,
  ];
  return parts.filter(Boolean).join('\n');
}

/** The line that closes a run. */
export function formatSummary(issues: readonly Issue[]): string {
  const errors = issues.filter((issue) => issue.severity === 'error').length;
  return `${count(errors, 'error')}, ${count(issues.length - errors, 'warning')}`;
}

/** `path:LINE:COLUMN`, which terminals and editors turn into a link. */
export function position(place: Place): string {
  return `${place.file}:${place.line}:${place.column}`;
}

/** A value that a message quotes may go over lines, hold what a terminal would obey, or never end. */
const oneLine = (text: string) =>
  `${text.slice(0, longest).replace(/\p{Cc}+/gu, ' ')}${text.length > longest ? '…' : ''}`;

const longest = 1000;

/** A number with its noun, in the plural where it has to be. */
export const count = (number: number, noun: string) =>
  `${number} ${noun}${number === 1 ? '' : 's'}`;
