import { count } from '../book/issues/format.ts';
import type { Place } from '../book/issues/issue.ts';
import { align } from './align.ts';
import type { Block } from './edition-facts.ts';
import { placesOf, type ReportHere, type Twins } from './finding.ts';

/** A section, or a block with blocks in it. */
type Holder = Pick<Block, 'place' | 'children'>;

/** Holds the blocks of two sections to each other: kinds, numbers, and what may not be translated. */
export function compareBlocks(holders: Twins<Holder>, report: ReportHere): void {
  const { original: there, translation: here } = holders;
  let last: Twins<Holder> = holders;
  let missing: Block[] = [];
  let extra: Block[] = [];
  const closeGap = () => {
    reportGap(missing, extra, last, report);
    [missing, extra] = [[], []];
  };
  for (const pair of align(there.children, here.children, (a, b) => a.kind === b.kind)) {
    const { original, translation } = pair;
    if (original && translation) {
      closeGap();
      last = { original, translation };
      compareTwins({ original, translation }, report);
    } else if (original) missing.push(original);
    else if (translation) extra.push(translation);
  }
  closeGap();
}

/** What stands on both sides of one gap was changed; the rest is missing or added. */
function reportGap(
  missing: readonly Block[],
  extra: readonly Block[],
  last: Twins<Holder>,
  report: ReportHere,
): void {
  const changed = Math.min(missing.length, extra.length);
  for (let index = 0; index < changed; index++) {
    const [original, translation] = [missing[index]!, extra[index]!];
    report({
      code: 'parity/other-block',
      message: `This is a ${translation.kind}; in the original it is a ${original.kind}.`,
      ...placesOf({ original, translation }),
      hint: `Make it a ${original.kind} as in the original, or change the original.`,
    });
  }
  for (const original of missing.slice(changed)) {
    report({
      code: 'parity/missing-block',
      message: `After this place a ${original.kind} of the original is missing.`,
      ...placesOf({ ...last, original }),
      hint: 'Translate it into this place.',
    });
  }
  for (const translation of extra.slice(changed)) {
    report({
      code: 'parity/extra-block',
      message: `The original has no such ${translation.kind} here.`,
      ...placesOf({ ...last, translation }),
      hint: 'Add it to the original, or keep it for yourself as a comment, {/* … */}.',
    });
  }
}

function compareTwins(twins: Twins<Block>, report: ReportHere): void {
  compareSame(twins, report);
  const { original, translation } = twins;
  const [here, there] = [translation.children.length, original.children.length];
  if (!translation.kind.endsWith('list') || here === there) return compareBlocks(twins, report);
  report({
    code: 'parity/list-length',
    message: `The list has ${count(here, 'item')}; in the original it has ${there}.`,
    ...placesOf(twins),
    hint: 'Give it the items of the original, one for one.',
  });
}

function compareSame(twins: Twins<Block>, report: ReportHere): void {
  const { original, translation } = twins;
  for (const name of Object.keys({ ...original.same, ...translation.same })) {
    const [here, there] = [translation.same[name], original.same[name]];
    if (here === there) continue;
    if (name === 'text') compareCode(twins, report);
    else if (translation.kind === 'table') {
      report({
        code: 'parity/table-size',
        message: `The number of ${name} is ${here}; in the original it is ${there}.`,
        ...placesOf(twins),
        hint: `Give it the ${name} of the original.`,
      });
    } else {
      report({
        code: 'parity/other-attribute',
        message: `"${name}" is ${shown(here)}; in the original it is ${shown(there)}.`,
        ...placesOf(twins),
        hint: 'Write it as in the original; only titles and descriptions are translated.',
      });
    }
  }
}

/** Points at the first line that differs. */
function compareCode({ original, translation }: Twins<Block>, report: ReportHere): void {
  const here = translation.code!.text.split('\n');
  const there = original.code!.text.split('\n');
  const at = here.findIndex((line, index) => line !== there[index]);
  const line = at === -1 ? here.length : at;
  report({
    code: 'parity/other-code',
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
