import type { ConstraintRule, RuleOf } from '../constraints/constraint.ts';
import { constraintsOf } from '../constraints/constraints-of.ts';
import type { Check, Fault } from './check.ts';
import { conditionsHold } from './conditions.ts';
import type { ObjectView } from './object-view.ts';
import { compare, length, notZero, range } from './rules/amounts.ts';
import { forbidden, notEmpty, oneOf, required } from './rules/presence.ts';
import { format, keys, values } from './rules/texts.ts';
import { unique } from './rules/unique.ts';
import { targetsOf, type Target } from './targets.ts';

/** A row as it is asked of one place. */
export interface Asked<Kind extends ConstraintRule['kind']> extends Target {
  check: Check;
  /** The mapping of the row's type. */
  view: ObjectView;
  rule: RuleOf<Kind>;
  /** What the conditions found there. */
  found: readonly Target[];
  /** Places that the row was asked of before, by what the rule remembers them by. */
  before: Map<string, Target>;
}

/** What is wrong at a place by a rule of that kind. */
export type Judge<Kind extends ConstraintRule['kind']> = (
  asked: Asked<Kind>,
) => Fault | Fault[] | undefined;

const judges: { [Kind in ConstraintRule['kind']]: Judge<Kind> } = {
  range,
  'not-zero': notZero,
  length,
  'not-empty': notEmpty,
  format,
  keys,
  values,
  required,
  forbidden,
  'one-of': oneOf,
  unique,
  compare,
};

/** Asks every row of a type of one mapping of that type. */
export function runConstraints(check: Check, type: string, view: ObjectView): void {
  for (const { rule, path } of constraintsOf(type)) {
    const when = 'when' in rule ? rule.when : [];
    const before = new Map<string, Target>();
    const judge = judges[rule.kind] as Judge<ConstraintRule['kind']>;
    for (const target of targetsOf(view, path)) {
      if (target.value !== undefined && check.faulty.has(target.value)) continue;
      const found = conditionsHold(check, view, target.owner, when);
      const faults = found && judge({ ...target, check, view, rule, found, before });
      for (const fault of [faults ?? []].flat()) check.report(fault);
    }
  }
}
