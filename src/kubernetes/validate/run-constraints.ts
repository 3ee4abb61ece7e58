import type { Constraint, ConstraintRule } from '../constraints/constraint.ts';
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
  targets: readonly Target[];
}

/** Asks every row of a type of one mapping of that type. */
export function runConstraints(check: Check, type: string, view: ObjectView): void {
  for (const constraint of constraintsOf(type)) run(check, view, constraint);
}

function run(check: Check, view: ObjectView, { rule, path }: Constraint): void {
  // The other rules say in their message what holds, and ask for themselves.
  const when = rule.kind === 'format' || rule.kind === 'length' ? rule.when : [];
  const targets = targetsOf(view, path).filter(
    ({ value, owner }) =>
      (value === undefined || !check.faulty.has(value)) && conditionsHold(check, view, owner, when),
  );
  const asked = { check, view, path, targets };
  switch (rule.kind) {
    case 'range':
      return checkRange({ ...asked, rule });
    case 'not-zero':
      return checkNotZero({ ...asked, rule });
    case 'length':
      return checkLength({ ...asked, rule });
    case 'not-empty':
      return checkNotEmpty({ ...asked, rule });
    case 'format':
      return checkFormat({ ...asked, rule });
    case 'keys':
      return checkKeys({ ...asked, rule });
    case 'values':
      return checkValues({ ...asked, rule });
    case 'required':
      return checkRequired({ ...asked, rule });
    case 'forbidden':
      return checkForbidden({ ...asked, rule });
    case 'one-of':
      return checkOneOf({ ...asked, rule });
    case 'unique':
      return checkUnique({ ...asked, rule });
    case 'compare':
      return checkCompare({ ...asked, rule });
  }
}

/** A row's rule of one kind. */
export type RuleOf<Kind extends ConstraintRule['kind']> = Extract<ConstraintRule, { kind: Kind }>;
