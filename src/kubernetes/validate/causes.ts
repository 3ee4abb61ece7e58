import type { ManifestCode } from '../constraints/formats.ts';
import type { Fault } from './check.ts';
import { keyName } from '../yaml/nodes.ts';
import { someOf } from './suggest.ts';

/**
 * Of all faults those to tell: what is missing because it was written in another place is told
 * there, and where several fields stand at the wrong depth, that is one slip and the rest follows.
 *
 * @param isTwice whether a key is there twice, so that one of its values was not looked at.
 */
export function causes(faults: readonly Fault[], isTwice: boolean): Fault[] {
  const strayed = faults
    .filter(({ belongs }) => belongs !== undefined)
    .sort((one, other) => startOf(one) - startOf(other));
  const told = faults.filter((fault) => !(isTwice && fault.lacks) && !isElsewhere(fault, strayed));
  if (strayed.length < 2) return told;
  return [lostIndentation(strayed), ...told.filter(({ code }) => !following.has(code))];
}

const following: ReadonlySet<ManifestCode> = new Set([
  'manifest/unknown-field',
  'manifest/missing-field',
  'manifest/empty-object',
]);

function isElsewhere({ field }: Fault, strayed: readonly Fault[]): boolean {
  return field !== undefined && strayed.some((one) => `${one.belongs}.`.startsWith(`${field}.`));
}

function lostIndentation(strayed: readonly Fault[]): Fault {
  const paths = [...new Set(strayed.map(({ belongs }) => belongs!))];
  const names = [...new Set(strayed.map(({ at }) => keyName(at)))];
  const belong = names.length > 1 ? 'belong' : 'belongs';
  return {
    ...strayed[0]!,
    message: `The indentation seems lost: ${names.join(', ')} ${belong} further in or out.`,
    hint: `Indent each line below its key: ${someOf(paths, 4)}.`,
  };
}

const startOf = ({ at }: Fault) => at.range?.[0] ?? 0;
