import type { parityCodes } from '../book/issues/codes/parity.ts';
import type { Issue, Place } from '../book/issues/issue.ts';

export type ParityCode = keyof typeof parityCodes;

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

/** Faults of upkeep rather than of the text: the translation was right once, so they only warn. */
const warnsOnly = new Set<ParityCode>(['parity/stale-section', 'parity/leftover-record']);

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
