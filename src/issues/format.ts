import type { Issue, Place } from './issue.ts';

/** Gives the text of a file that an issue names, or nothing if it cannot be shown. */
export type SourceOf = (file: string) => string | undefined;

/** How wide an excerpt may be, in characters. */
const excerptWidth = 100;

/**
 * One issue as a person reads it: `path:LINE:COLUMN code message`, the line with a caret under the
 * fault, and what to do.
 */
export function formatIssue(issue: Issue, sourceOf: SourceOf): string {
  const parts = [
    `${position(issue.place)} ${issue.severity === 'error' ? '' : 'warning '}${issue.code} ${issue.message}`,
    excerpt(issue.place, sourceOf),
    ...(issue.related ?? []).map(({ place, message }) => `    ${position(place)} ${message}`),
    issue.hint && `    → ${issue.hint}`,
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

function excerpt(place: Place, sourceOf: SourceOf): string | undefined {
  const line = sourceOf(place.file)?.split(/\r?\n/)[place.line - 1];
  if (!line?.trim()) return undefined;
  const start = Math.max(0, Math.min(place.column - 1, line.length));
  const sameLine = place.endLine === undefined || place.endLine === place.line;
  const end = sameLine ? Math.max(start + 1, (place.endColumn ?? start + 2) - 1) : line.length;
  const from = Math.max(0, start - Math.floor(excerptWidth / 3));
  const shown = line.slice(from, from + excerptWidth).replaceAll('\t', ' ');
  const caret = '^'.repeat(
    Math.max(1, width(line.slice(start, Math.min(end, from + excerptWidth)))),
  );
  const gutter = `${place.line} | `;
  const indent = ' '.repeat(gutter.length + width(line.slice(from, start)));
  return `    ${gutter}${shown}\n    ${indent}${caret}`;
}

/** Columns that a terminal gives a text: Hangul and other wide characters take two. */
function width(text: string): number {
  let columns = 0;
  for (const character of text) columns += wide.test(character) ? 2 : 1;
  return columns;
}

const wide = /[ᄀ-ᅟ⺀-꓏가-힣豈-﫿︰-﹏＀-｠￠-￦]/u;

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
