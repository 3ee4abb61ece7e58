import { isScalar } from 'yaml';
import { formatDataPath } from '../../yaml/data-path.ts';
import { describe } from '../../yaml/nodes.ts';
import { describeConditions } from '../conditions.ts';
import type { Asked, RuleOf } from '../run-constraints.ts';
import { nearestName } from '../suggest.ts';
import { textOf, type Target } from '../targets.ts';

export function checkValues({ check, rule, targets }: Asked<RuleOf<'values'>>): void {
  const { absent, when, code = 'manifest/bad-enum' } = rule;
  for (const target of targets) {
    const { value, path, owner, found } = target;
    if (value ? !isScalar(value) || textOf(value) === '' : absent === undefined) continue;
    if (!value && (check.partial || owner.partial || !isThere(target))) continue;
    const text = value ? textOf(value) : absent!;
    if (rule.values.includes(text)) continue;
    const allowed = rule.values.filter(Boolean);
    const where = when.length > 0 ? ` where ${describeConditions(when, found)}` : '';
    const wanted =
      allowed.length === 0
        ? 'left out'
        : `${allowed.length > 1 ? 'one of ' : ''}${allowed.join(', ')}`;
    const is = value ? describe(value) : `nothing, which means ${absent}`;
    check.report({
      code,
      ...(value ? { at: value } : { at: owner.place, lacks: target.lacks }),
      message: `${formatDataPath(path)} must be ${wanted}${where}, found ${is}.`,
      hint: hintFor(text, allowed, value !== undefined, target),
    });
  }
}

/** Only the last field is missing, not what it stands in. */
const isThere = ({ path, owner }: Target) => path.length === owner.path.length + 1;

function hintFor(text: string, allowed: string[], written: boolean, { path }: Target): string {
  if (!written) return `Add ${String(path.at(-1))}: ${allowed.join(' or ')}.`;
  if (allowed.length === 0) return `Leave ${String(path.at(-1))} out here.`;
  const near = allowed.length > 1 ? nearestName(text, allowed) : allowed[0];
  return near ? `Write ${near}.` : `Write ${allowed.join(' or ')}.`;
}
