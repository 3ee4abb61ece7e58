import type { Issue, Place } from '../../book/issues/issue.ts';

export interface ExpectedError {
  /** The codes that the fence names in expect-error. */
  codes: readonly string[];
  /** Where the fence says so. */
  place: Place;
}

export interface ExpectedErrorResult {
  /** What is still wrong: faults of other codes, and a mistake that is none. */
  issues: Issue[];
  /** The faults that were meant, to be shown beside the mistake. */
  expected: Issue[];
}

/** A deliberate mistake must fail with every code that it names, and with nothing else. */
export function checkExpectedError(
  issues: readonly Issue[],
  { codes, place }: ExpectedError,
): ExpectedErrorResult {
  const expected = issues.filter(({ code }) => codes.includes(code));
  const rest = issues.filter(({ code }) => !codes.includes(code));
  const found = [...new Set(issues.map(({ code }) => code))];
  const absent = codes.filter((code) => !expected.some((issue) => issue.code === code));
  if (absent.length === 0 && codes.length > 0) return { issues: rest, expected };
  const missing: Issue = {
    code: 'manifest/expected-error-missing',
    severity: 'error',
    message: `expect-error="${codes.join(' ')}", but the manifest ${found.length > 0 ? `fails with ${found.join(', ')}` : 'is valid'}.`,
    hint:
      found.length > 0
        ? `Write expect-error="${found.join(' ')}" if that is the mistake, or mend the manifest.`
        : `Make the mistake that it names; a manifest that is right needs no expect-error.`,
    place,
  };
  return { issues: [...rest, missing], expected };
}
