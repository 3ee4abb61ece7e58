import { isScalar, type Node } from 'yaml';
import type { Issue } from '../../book/issues/issue.ts';
import type { Fault } from './check.ts';

/** What stands where the reader writes his own: <name>, ${NAME}, __NAME__. */
const placeholder = /<[^<>\s][^<>]*>|\$\{\w+\}|__[A-Z][A-Z_]*__/;

/** Whether a value is left out as lines are that `...` stands for. */
export function isPlaceholder(at: Node): boolean {
  return isScalar(at) && typeof at.value === 'string' && placeholder.test(at.value);
}

/** A placeholder in a whole manifest is a fault, and tells where it would be none. */
export function placeholderFault(fault: Fault): Fault {
  const way = 'What the reader is to fill in may stand where the fence or file says partial.';
  return isPlaceholder(fault.at) ? { ...fault, hint: way } : fault;
}

/** Nothing of a patch or an excerpt is missing: the first that is tells how to say so. */
export function nameWayOut(issues: readonly Issue[]): void {
  const first = issues.find(({ code }) => lacking.has(code));
  if (first) first.hint = `${first.hint ?? ''} A patch or an excerpt says partial.`.trim();
}

const lacking = new Set<string>(['manifest/missing-field', 'manifest/unknown-volume']);
