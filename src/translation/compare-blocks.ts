import type { Place } from '../book/issues/issue.ts';
import { align } from './align.ts';
import type { Block } from './edition-facts.ts';
import type { ReportFinding } from './finding.ts';

/** Blocks side by side, with the places of what holds them. */
interface TwinBlocks {
  original: readonly Block[];
  translation: readonly Block[];
  around: { original: Place; translation: Place };
}

/** Holds the blocks of two sections to each other: kinds, numbers, and what may not be translated. */
export function compareBlocks(twins: TwinBlocks, section: string, report: ReportFinding): void {
  const pairs = align(twins.original, twins.translation, (a, b) => a.kind === b.kind);
  const last = { ...twins.around };
  let missing: Block[] = [];
  let extra: Block[] = [];
  const closeGap = () => {
    reportGap(missing, extra, last, section, report);
    missing = [];
    extra = [];
  };
  for (const { original, translation } of pairs) {
    if (original && translation) {
      closeGap();
      compareTwins(original, translation, section, report);
      last.original = original.place;
      last.translation = translation.place;
    } else if (original) missing.push(original);
    else if (translation) extra.push(translation);
  }
  closeGap();
}

/** What stands on both sides of one gap was changed; the rest is missing or added. */
function reportGap(
  missing: readonly Block[],
  extra: readonly Block[],
  last: TwinBlocks['around'],
  section: string,
  report: ReportFinding,
): void {
  const changed = Math.min(missing.length, extra.length);
  for (let index = 0; index < changed; index++) {
    report({
      code: 'parity/other-block',
      section,
      message: `This is a ${extra[index]!.kind}; in the original it is a ${missing[index]!.kind}.`,
      place: extra[index]!.place,
      original: missing[index]!.place,
      hint: `Make it a ${missing[index]!.kind} as in the original, or change the original.`,
    });
  }
  for (const block of missing.slice(changed)) {
    report({
      code: 'parity/missing-block',
      section,
      message: `After this place a ${block.kind} of the original is missing.`,
      place: last.translation,
      original: block.place,
      hint: 'Translate it into this place.',
    });
  }
  for (const block of extra.slice(changed)) {
    report({
      code: 'parity/extra-block',
      section,
      message: `The original has no such ${block.kind} here.`,
      place: block.place,
      original: last.original,
      hint: 'Add it to the original, or keep it for yourself as a comment, {/* … */}.',
    });
  }
}

function compareTwins(
  original: Block,
  translation: Block,
  section: string,
  report: ReportFinding,
): void {
  compareSame(original, translation, section, report);
  const [here, there] = [translation.children.length, original.children.length];
  if (translation.kind.endsWith('list') && here !== there) {
    report({
      code: 'parity/list-length',
      section,
      message: `The list has ${here} ${here === 1 ? 'item' : 'items'}; in the original it has ${there}.`,
      hint: 'Give it the items of the original, one for one.',
      place: translation.place,
      original: original.place,
    });
    return;
  }
  compareBlocks(
    {
      original: original.children,
      translation: translation.children,
      around: { original: original.place, translation: translation.place },
    },
    section,
    report,
  );
}

function compareSame(
  original: Block,
  translation: Block,
  section: string,
  report: ReportFinding,
): void {
  const names = new Set([...Object.keys(original.same), ...Object.keys(translation.same)]);
  for (const name of names) {
    const [here, there] = [translation.same[name], original.same[name]];
    if (here === there) continue;
    if (name === 'text') compareCode(original, translation, section, report);
    else {
      const table = translation.kind === 'table';
      report({
        code: table ? 'parity/table-size' : 'parity/other-attribute',
        section,
        message: table
          ? `The number of ${name} is ${here}; in the original it is ${there}.`
          : `"${name}" is ${shown(here)}; in the original it is ${shown(there)}.`,
        hint: table
          ? `Give it the ${name} of the original.`
          : `Write it as in the original; only titles and descriptions are translated.`,
        place: translation.place,
        original: original.place,
      });
    }
  }
}

/** Points at the first line that differs. */
function compareCode(
  original: Block,
  translation: Block,
  section: string,
  report: ReportFinding,
): void {
  const here = translation.code!.text.split('\n');
  const there = original.code!.text.split('\n');
  const at = here.findIndex((line, index) => line !== there[index]);
  const line = at === -1 ? here.length : at;
  report({
    code: 'parity/other-code',
    section,
    message:
      there[line] === undefined
        ? 'The original ends before this line.'
        : `This line is not the same; in the original it is ${shown(there[line])}.`,
    place: lineOf(translation, Math.min(line, here.length - 1)),
    original: lineOf(original, Math.min(line, there.length - 1)),
    hint: 'Copy the fence from the original; only its title is translated.',
  });
}

function lineOf({ code }: Block, line: number): Place {
  return { ...code!.place, line: code!.place.line + line };
}

function shown(value: string | undefined): string {
  if (value === undefined) return 'missing';
  return `"${value.length > 80 ? `${value.slice(0, 78)}…` : value}"`;
}
