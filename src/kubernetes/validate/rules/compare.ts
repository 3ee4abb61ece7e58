import { isScalar, type Node } from 'yaml';
import { quantityValue } from '../../constraints/quantity.ts';
import { formatDataPath } from '../../yaml/data-path.ts';
import type { Asked, RuleOf } from '../run-constraints.ts';
import { targetsOf, textOf } from '../targets.ts';

/** Two numbers or quantities of one object, where one limits the other. */
export function checkCompare({ check, view, rule, targets }: Asked<RuleOf<'compare'>>): void {
  for (const { value, path, owner, star } of targets) {
    const other = rule.other.startsWith('.')
      ? targetsOf(owner, rule.other.slice(1))[0]
      : targetsOf(view, rule.other).find((target) => target.star === star);
    const [mine, theirs] = [value ? numberOf(value) : rule.absent, numberOf(other?.value)];
    const at = value ?? other?.value;
    if (!at || !other || mine === undefined || theirs === undefined) continue;
    if (signs[rule.sign].holds(mine, theirs)) continue;
    check.report({
      code: 'manifest/out-of-range',
      at,
      message: `${formatDataPath(path)} must be ${signs[rule.sign].says} ${formatDataPath(other.path)} (${textOf(other.value)}), found ${value ? textOf(value) : `nothing, which is ${mine}`}.`,
      hint: `Change one of the two: ${mine} and ${textOf(other.value)}.`,
    });
  }
}

const signs: Readonly<
  Record<RuleOf<'compare'>['sign'], { says: string; holds: (a: number, b: number) => boolean }>
> = {
  '<=': { says: 'at most', holds: (a, b) => a <= b },
  '>=': { says: 'at least', holds: (a, b) => a >= b },
  '>': { says: 'above', holds: (a, b) => a > b },
  '=': { says: 'the same as', holds: (a, b) => a === b },
};

function numberOf(node: Node | undefined): number | undefined {
  return isScalar(node) ? quantityValue(String(node.value)) : undefined;
}
