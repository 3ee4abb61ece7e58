import { editDistance } from '../../language/edit-distance.ts';
import { fieldOf, resolve, type TypeDefinition } from '../schema/schema-index.ts';
import { formatDataPath } from '../yaml/data-path.ts';
import { entriesOf, type Entry, isNull } from '../yaml/nodes.ts';
import { type Check, fieldNames } from './check.ts';
import type { ObjectView } from './object-view.ts';
import {
  fieldElsewhere,
  fieldOfNamesake,
  longerName,
  nearestName,
  nestedName,
  someOf,
} from './suggest.ts';

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
    const { hint, belongs, ...rest } = suggest(check, view, entry, definition);
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

/** Without a hint nothing is known of the field: it may stand for any that is missing. */
interface Suggestion {
  hint?: string;
  meant?: readonly string[];
  belongs?: string;
}

function suggest(
  check: Check,
  view: ObjectView,
  entry: Entry,
  definition: TypeDefinition,
): Suggestion {
  const { name } = entry;
  const names = Object.keys(definition.fields!);
  const above = fieldNames(check, view.path);
  const elsewhere = fieldElsewhere(check.index, check.rootType, [...above, name]);
  const near = nearestName(name, names);
  // The very name in another place beats one here that differs in more than a slip.
  if (near && !(elsewhere && editDistance(name, near, 3) > 3))
    return { hint: `Did you mean "${near}"?`, meant: [near] };
  const nested = nestedName(check.index, name, definition);
  if (nested) {
    return { hint: `Write "${nested[0]}:", and below it "${nested[1]}:".`, meant: [nested[0]] };
  }
  const empty = emptyBefore(check, view, entry, definition);
  if (empty !== undefined) {
    const hint = `Indent the line, if it belongs to ${empty}, which holds nothing.`;
    return { belongs: formatDataPath([...above, empty, name]), meant: [], hint };
  }
  const longer = longerName(name, names);
  const isBelow = elsewhere?.startsWith(above.join('.'));
  if (longer && !(isBelow && elsewhere!.split('.').length <= above.length + 2)) {
    return { hint: `Did you mean "${longer}"?`, meant: [longer] };
  }
  if (elsewhere) {
    const hint = `${check.kind} has a field of that name at ${elsewhere}; indent the line like that.`;
    return { belongs: elsewhere, meant: [], hint };
  }
  const namesake = fieldOfNamesake(check.index, check.rootType, [...above, name]);
  if (namesake) return { hint: `${check.kind} has it at ${namesake}.`, meant: [] };
  const inside = entriesOf(entry.value).map((each) => each.name);
  if (inside.length > 0 && inside.every((each) => fieldOf(definition, each))) {
    return {
      hint: `Leave "${name}:" out, and write what is below it in its place.`,
      meant: inside,
    };
  }
  return {};
}

/** The field right before it and other unknown ones, if that is a mapping which was left empty: `labels:`. */
function emptyBefore(
  check: Check,
  { entries }: ObjectView,
  entry: Entry,
  definition: TypeDefinition,
): string | undefined {
  const before = entries
    .slice(0, entries.indexOf(entry))
    .findLast(({ name }) => fieldOf(definition, name));
  const schema = before && fieldOf(definition, before.name)!.schema;
  const isEmpty = schema && isNull(before.value) && resolve(check.index, schema).type === 'map';
  return isEmpty ? before.name : undefined;
}
