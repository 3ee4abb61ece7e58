import { isScalar, type Node } from 'yaml';
import type { Issue } from '../../book/issues/issue.ts';
import type { Fault } from './check.ts';
import type { ManifestSource } from './validate-manifest.ts';

/** What stands where the reader writes his own: <name>, ${NAME}, __NAME__. */
const placeholder = /<[^<>\s][^<>]*>|\$\{\w+\}|__[A-Z][A-Z_]*__/;

/** Whether a value is left out as lines are that `...` stands for. */
export function isPlaceholder(at: Node): boolean {
  return isScalar(at) && typeof at.value === 'string' && placeholder.test(at.value);
}

/** What a tool or the reader fills in is a fault in a whole manifest, and tells where it is none. */
export function placeholderFault(fault: Fault): Fault {
  if (isScalar(fault.at) && /\{\{.*\}\}/.test(String(fault.at.value))) {
    const hint =
      'This is a template, which is no manifest before it is filled in: call the fence text.';
    return { ...fault, hint };
  }
  const way = 'What the reader is to fill in may stand where the fence or file says partial.';
  return isPlaceholder(fault.at) ? { ...fault, hint: way } : fault;
}

/** Not every block is meant to be right and whole: the first fault of one tells how it says so. */
export function nameWayOut(issues: readonly Issue[], { file, of }: ManifestSource): void {
  const [first] = issues;
  const isFence = /\.mdx$/.test(file);
  const lacks = issues.find(({ code }) => lacking.has(code));
  const way = (issue: Issue, words: string) => {
    issue.hint = `${issue.hint ?? ''} ${words}`.trim();
  };
  if (lacks) {
    const part = isFence && of === undefined ? ', a part of an object of="Pod.spec"' : '';
    way(lacks, `A patch or an excerpt says partial${part}.`);
  } else if (first && isFence) {
    const asIs = 'What is to be shown as it is stands in a text fence.';
    if (first.code === 'manifest/invalid-yaml') way(first, asIs);
    else if (first.code !== 'manifest/unknown-fragment' && first.severity === 'error')
      way(first, `A mistake on purpose says expect-error="${first.code}".`);
  }
}

const lacking = new Set<string>(['manifest/missing-field', 'manifest/unknown-volume']);
