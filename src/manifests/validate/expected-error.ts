import type { Issue, Place } from '../../issues/issue.ts';

export interface ExpectedError {
  /** The code that the fence names in expect-error. */
  code: string;
  /** Where the fence says so. */
  place: Place;
}

export interface ExpectedErrorResult {
  /** What is still wrong: faults of other codes, and a mistake that is none. */
  issues: Issue[];
  /** The faults that were meant, to be shown beside the mistake. */
  expected: Issue[];
}

/** A deliberate mistake must fail with the code it names, and with nothing else. */
export function checkExpectedError(
  issues: readonly Issue[],
  { code, place }: ExpectedError,
): ExpectedErrorResult {
  const expected = issues.filter((issue) => issue.code === code);
  const rest = issues.filter((issue) => issue.code !== code);
  if (expected.length > 0) return { issues: rest, expected };
  const codes = [...new Set(rest.map((issue) => issue.code))].join(', ');
  const missing: Issue = {
    code: 'manifest/expected-error-missing',
    severity: 'error',
    message: `expect-error="${code}", but the manifest ${codes ? `fails with ${codes}` : 'is valid'}.`,
    hint: codes
      ? `Write expect-error="${codes.split(', ')[0]}" if that is the mistake, or mend the manifest.`
      : 'Make the mistake that it names, or take expect-error away.',
    place,
  };
  return { issues: [...rest, missing], expected };
}
