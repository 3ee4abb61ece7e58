import type { ConstraintRule } from '../constraints/constraint.ts';
import { constraintsOf } from '../constraints/constraints-of.ts';
import { innermost, type SchemaIndex } from '../schema/schema-index.ts';

/** A rule as it bears on one field: of a union, on each of its fields. */
export type FieldConstraint = ConstraintRule;

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
): FieldConstraint[] {
  const found: FieldConstraint[] = [];
  let type: string | undefined = index.kinds[`${apiVersion} ${kind}`];
  for (let depth = 0; depth <= names.length && type !== undefined; depth++) {
    const below = names.slice(depth);
    for (const { path, rule } of constraintsOf(type)) {
      if (concerns(path, rule, below)) found.push(rule);
    }
    const field = depth < names.length ? index.types[type]?.fields?.[names[depth]!] : undefined;
    const inner = field && innermost(field.schema);
    type = inner?.type === 'ref' ? inner.to : undefined;
  }
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
