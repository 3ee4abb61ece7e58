import type { ConstraintRule } from '../constraints/constraint.ts';
import { constraintsOf } from '../constraints/constraints-of.ts';
import { type SchemaIndex, typesAlong } from '../schema/schema-index.ts';

/**
 * The rows that concern a field, those of the types around it included: the port of a container is
 * told by its own type, its host port by the pod as well.
 *
 * @param names fields from the kind down
 */
export function constraintsAt(
  index: SchemaIndex,
  kind: string,
  apiVersion: string,
  names: readonly string[],
): ConstraintRule[] {
  const root = index.kinds[`${apiVersion} ${kind}`];
  const types = root === undefined ? [] : typesAlong(index, root, names);
  const found = types.flatMap((type, depth) =>
    constraintsOf(type)
      .filter(({ path, rule }) => concerns(path, rule, names.slice(depth)))
      .map(({ rule }) => rule),
  );
  return found.filter((rule, i) => found.findIndex((other) => isSame(rule, other)) === i);
}

const isSame = (a: ConstraintRule, b: ConstraintRule) => JSON.stringify(a) === JSON.stringify(b);

function concerns(path: string, rule: ConstraintRule, below: readonly string[]): boolean {
  const steps =
    path === ''
      ? []
      : path
          .replace(/\["[^"]*"\]/g, '.?')
          .replace(/\[\]/g, '')
          .split('.');
  const own = steps.filter((step) => step !== '*');
  const isAt = (names: readonly string[]) =>
    names.length === below.length && names.every((name, i) => name.split('|').includes(below[i]!));
  if (rule.kind === 'unique') {
    const field = rule.by[0]?.split('=')[0];
    return isAt(field === undefined ? own : [...own, field]);
  }
  if (rule.kind === 'one-of') return isAt(own) && rule.fields.length <= 8;
  return isAt(own);
}
