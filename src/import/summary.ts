import { visit } from 'unist-util-visit';
import type { Issue } from '../book/issues/issue.ts';
import { count } from '../book/issues/format.ts';
import { parseNote } from './note/parse-note.ts';

/** What is left to do in drafts, a line for each kind of issue, the commonest first. */
export function issueSummary(issues: readonly Issue[]): string[] {
  const byCode = [...Map.groupBy(issues, ({ code }) => code)].sort(
    ([, a], [, b]) => b.length - a.length,
  );
  return byCode.map(([code, all]) => {
    const { place, message } = all[0]!;
    return `${String(all.length).padStart(5)}  ${code}  such as ${place.file}:${place.line} ${message}`;
  });
}

/**
 * A learner's manifest may be wrong on purpose: what its fence has to say then.
 *
 * @param text of the chapter that the issues are of.
 * @returns sentences with the line of each such fence.
 */
export function manifestProposals(text: string, issues: readonly Issue[]): [line: number, words: string][] {
  const faults = issues.filter(({ code }) => code.startsWith('manifest/'));
  const proposals: [number, string][] = [];
  visit(parseNote(text), 'code', ({ lang, position }) => {
    const { start, end } = position!;
    const own = faults.filter(({ place: { line } }) => line > start.line && line < end.line);
    if (own.length === 0 || !/^ya?ml$/i.test(lang ?? '')) return;
    const codes = [...new Set(own.map(({ code }) => code))].join(' ');
    const words = `This manifest has ${count(own.length, 'fault')}. If they are meant, write expect-error="${codes}" behind ${lang}.`;
    proposals.push([start.line, words]);
  });
  return proposals;
} // prettier-ignore
