import type { Node, YAMLMap } from 'yaml';
import { fieldOf, type Resolved } from '../schema/schema-index.ts';
import type { DataPath } from '../yaml/data-path.ts';
import type { Check } from './check.ts';
import { checkValue } from './check-value.ts';
import { objectView } from './object-view.ts';
import { checkRequired } from './required-fields.ts';
import { rulesFor } from './rules/index.ts';
import { runConstraints } from './run-constraints.ts';
import { reportUnknownFields } from './unknown-field.ts';

type ObjectType = Resolved & { type: 'object' };

/**
 * Checks a mapping against a type with fields: unknown ones, each value, required ones, then what
 * the rules know about the type.
 *
 * @param options `place` stands for the mapping in a message; `partial`: the mapping is the outermost
 *   of a fragment, which need not be whole
 */
export function checkFields(
  check: Check,
  map: YAMLMap,
  type: ObjectType,
  path: DataPath,
  { place, partial = false }: { place?: Node | undefined; partial?: boolean } = {},
): void {
  const { definition } = type;
  const view = objectView(map, path, partial, place);
  const unknown = view.entries.filter(({ name, key, value }) => {
    const field = fieldOf(definition, name);
    if (field) checkValue(check, value, field.schema, [...path, name], key);
    // `$patch: delete` tells kubectl how to merge a patch.
    return !field && !(check.partial && name.startsWith('$'));
  });
  const meant = reportUnknownFields(check, view, unknown, definition);
  checkRequired(check, view, definition, meant);
  runConstraints(check, type.id, view);
  for (const rule of rulesFor(type.id)) rule(check, view);
}
