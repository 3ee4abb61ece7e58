import type { TypeDefinition } from '../schema/schema-index.ts';
import { formatDataPath } from '../yaml/data-path.ts';
import type { Entry } from '../yaml/nodes.ts';
import type { Check } from './check.ts';
import type { ObjectView } from './object-view.ts';
import { suggestField } from './suggest-field.ts';
import { someOf } from './suggest.ts';

/**
 * Reports what a mapping holds that is no field of its type. What nothing is known of is one fault,
 * however much of it there is: a mapping of something else.
 *
 * @returns the fields that were probably meant, so that they are not reported as missing besides
 */
export function reportUnknownFields(
  check: Check,
  view: ObjectView,
  unknown: readonly Entry[],
  definition: TypeDefinition,
): ReadonlySet<string> {
  const meant = new Set<string>();
  const strangers = unknown.filter((entry) => {
    const { hint, belongs, ...rest } = suggestField(check, view, entry, definition);
    for (const name of rest.meant ?? Object.keys(definition.fields!)) meant.add(name);
    if (hint !== undefined) report(check, view, [entry], definition, { hint, belongs });
    return hint === undefined;
  });
  const hint = `${definition.name} has ${someOf(Object.keys(definition.fields!))}.`;
  if (strangers.length > 0) report(check, view, strangers, definition, { hint });
  return meant;
}

function report(
  check: Check,
  view: ObjectView,
  entries: readonly Entry[],
  definition: TypeDefinition,
  rest: { hint: string; belongs?: string | undefined },
): void {
  const [{ key, name }, ...more] = entries as [Entry, ...Entry[]];
  // What << brings in was told where it is written, or is right there.
  if (check.faulty.has(key)) return;
  const isOwn = view.node.range![0] <= key.range![0] && key.range![0] < view.node.range![2];
  const names = [name, ...more.map((entry) => entry.name)].map((each) => `"${each}"`).join(', ');
  const place = formatDataPath([...view.path, name]);
  check.report({
    code: 'manifest/unknown-field',
    at: isOwn ? key : view.place,
    message: `${place} does not exist: ${definition.name} has no field ${names}.`,
    ...rest,
  });
}
