import { editDistance } from '../../language/edit-distance.ts';
import { fieldOf, resolve, type TypeDefinition } from '../schema/schema-index.ts';
import { formatDataPath } from '../yaml/data-path.ts';
import { entriesOf, type Entry, isNull } from '../yaml/nodes.ts';
import { type Check, fieldNames } from './check.ts';
import type { ObjectView } from './object-view.ts';
import { fieldElsewhere, fieldOfNamesake, longerName, nearestName, nestedName } from './suggest.ts';

/** Without a hint nothing is known of the field: it may stand for any that is missing. */
interface Suggestion {
  hint?: string;
  meant?: readonly string[];
  belongs?: string;
}

/** What a field that the type does not have was probably meant to be. */
export function suggestField(
  check: Check,
  view: ObjectView,
  entry: Entry,
  definition: TypeDefinition,
): Suggestion {
  const { name } = entry;
  const names = Object.keys(definition.fields!);
  if (/^-\w/.test(name)) {
    return { hint: 'Write a space after the hyphen that begins an item of a list.', meant: names };
  }
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
