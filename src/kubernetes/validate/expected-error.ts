import type { Issue, Place } from '../../book/issues/issue.ts';
import { error } from './to-issue.ts';

export interface ExpectedErrorResult {
  /** What is still wrong: faults of other codes, and a mistake that is none. */
  issues: Issue[];
  /** The faults that were meant, to be shown beside the mistake. */
  expected: Issue[];
}

/**
 * A deliberate mistake must fail with every code that it names, and with nothing else.
 *
 * @param codes which the fence names in expect-error, at that place
 */
export function checkExpectedError(
  issues: readonly Issue[],
  { codes, place }: { codes: readonly string[]; place: Place },
): ExpectedErrorResult {
  const isExpected = ({ code }: Issue) => codes.includes(code);
  const [expected, rest] = [issues.filter(isExpected), issues.filter((each) => !isExpected(each))];
  const found = [...new Set(issues.map(({ code }) => code))].join(' ');
  const isComplete = codes.every((code) => expected.some((issue) => issue.code === code));
  if (isComplete && codes.length > 0) return { issues: rest, expected };
  const missing = error(
    'manifest/expected-error-missing',
    place,
    `expect-error="${codes.join(' ')}", but the manifest ${found ? `fails with ${found.replaceAll(' ', ', ')}` : 'is valid'}.`,
    found
      ? `Write expect-error="${found}" if that is the mistake, or mend the manifest.`
      : 'Make the mistake that it names; a manifest that is right needs no expect-error.',
  );
  return { issues: [...rest, missing], expected };
}
