import type { ConstraintRule } from '../constraints/constraint.ts';
import { constraintsOf } from '../constraints/constraints-of.ts';
import type { FieldPath } from '../schema/field-path.ts';
import { type SchemaIndex, typesAlong } from '../schema/schema-index.ts';
import { stepsOf } from '../validate/targets.ts';

/**
 * The rows that concern a field, those of the types around it included: the port of a container is
 * told by its own type, its host port by the pod as well.
 */
export function constraintsAt(
  index: SchemaIndex,
  { apiVersion, kind, names }: FieldPath,
): ConstraintRule[] {
  const types = typesAlong(index, index.kinds[`${apiVersion} ${kind}`]!, names);
  const found = types.flatMap((type, depth) =>
    constraintsOf(type)
      .filter(({ path, rule }) => concerns(path, rule, names.slice(depth)))
      .map(({ rule }) => rule),
  );
  return [...new Map(found.map((rule) => [JSON.stringify(rule), rule])).values()];
}

function concerns(path: string, rule: ConstraintRule, below: readonly string[]): boolean {
  if (rule.kind === 'one-of' && rule.fields.length > 8) return false;
  const steps = stepsOf(path).map(({ names }) => names);
  // What must differ is told at the first of the fields in which it differs.
  if (rule.kind === 'unique' && rule.by[0]) steps.push([rule.by[0].split('=')[0]!]);
  const own = steps.filter((names) => names.length > 0);
  return own.length === below.length && own.every((names, i) => names.includes(below[i]!));
}
