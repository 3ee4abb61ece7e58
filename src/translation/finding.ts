import type { IssueCode } from '../book/issues/codes.ts';
import type { Issue, Place } from '../book/issues/issue.ts';

export type ParityCode = Extract<IssueCode, `parity/${string}`>;

/** One point in which two editions differ. */
export interface Finding {
  code: ParityCode;
  /** Section of the translation in which a reader comes upon it. */
  section: string;
  message: string;
  /** In the translation. */
  place: Place;
  /** In the original. */
  original: Place;
  hint?: string;
}

export type ReportFinding = (finding: Finding) => void;

/** The same, of one section. */
export type ReportHere = (finding: Omit<Finding, 'section'>) => void;

/** One thing in both editions. */
export interface Twins<T> {
  original: T;
  translation: T;
}

/** Where a finding about two things stands. */
export const placesOf = (twins: Twins<{ place: Place }>): Pick<Finding, 'place' | 'original'> => ({
  place: twins.translation.place,
  original: twins.original.place,
});

/** What of one list the other lacks; what stands in it twice must stand there twice. */
export function without<T>(items: readonly T[], others: readonly T[], keyOf: (item: T) => string) {
  const left = others.map(keyOf);
  return items.filter((item) => {
    const at = left.indexOf(keyOf(item));
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

/** Faults of upkeep, where the translation was right once, and what may be right in other words. */
const warnsOnly = new Set<ParityCode>([
  'parity/stale-section',
  'parity/leftover-record',
  'parity/other-number',
]);

/** The issue of a finding, by how strict the book is on its translations. */
export function issueOf(finding: Finding, translation: 'lenient' | 'strict'): Issue {
  const { code, message, place, original, hint } = finding;
  return {
    code,
    severity: translation === 'strict' && !warnsOnly.has(code) ? 'error' : 'warning',
    message,
    place,
    ...(hint !== undefined && { hint }),
    related: [{ place: original, message: 'the original' }],
  };
}
