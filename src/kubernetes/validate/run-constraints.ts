import type { ConstraintRule } from '../constraints/constraint.ts';
import { constraintsOf } from '../constraints/constraints-of.ts';
import type { Check } from './check.ts';
import { conditionsHold } from './conditions.ts';
import type { ObjectView } from './object-view.ts';
import { checkCompare } from './rules/compare.ts';
import { checkFormat, checkKeys } from './rules/format.ts';
import { checkLength, checkNotEmpty } from './rules/length.ts';
import { checkOneOf } from './rules/one-of.ts';
import { checkForbidden, checkRequired } from './rules/presence.ts';
import { checkNotZero, checkRange } from './rules/range.ts';
import { checkUnique } from './rules/unique.ts';
import { checkValues } from './rules/values.ts';
import { targetsOf, type Target } from './targets.ts';

/** One row as it is asked of one mapping. */
export interface Asked<Rule extends ConstraintRule = ConstraintRule> {
  check: Check;
  /** The mapping of the row's type. */
  view: ObjectView;
  rule: Rule;
  path: string;
  targets: readonly AskedTarget[];
}

/** A place that a row is asked of, with what its conditions found there. */
export interface AskedTarget extends Target {
  found: readonly Target[];
}

/** A row's rule of one kind. */
export type RuleOf<Kind extends ConstraintRule['kind']> = Extract<ConstraintRule, { kind: Kind }>;

const checks: { [Kind in ConstraintRule['kind']]: (asked: Asked<RuleOf<Kind>>) => void } = {
  range: checkRange,
  'not-zero': checkNotZero,
  length: checkLength,
  'not-empty': checkNotEmpty,
  format: checkFormat,
  keys: checkKeys,
  values: checkValues,
  required: checkRequired,
  forbidden: checkForbidden,
  'one-of': checkOneOf,
  unique: checkUnique,
  compare: checkCompare,
};

/** Asks every row of a type of one mapping of that type. */
export function runConstraints(check: Check, type: string, view: ObjectView): void {
  for (const { rule, path } of constraintsOf(type)) {
    const when = 'when' in rule ? rule.when : [];
    const targets = targetsOf(view, path).flatMap((target) => {
      if (target.value !== undefined && check.faulty.has(target.value)) return [];
      const found = conditionsHold(check, view, target.owner, when);
      return found ? [{ ...target, found }] : [];
    });
    const run = checks[rule.kind] as (asked: Asked) => void;
    run({ check, view, rule, path, targets });
  }
}
