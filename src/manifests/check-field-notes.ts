import type { Issue, Place } from '../issues/issue.ts';
import { findField, formatFieldPath } from './schema/field-path.ts';
import { innermost, resolve, type SchemaIndex } from './schema/schema-index.ts';
import { nearestName } from './validate/suggest.ts';

/** One entry of field-notes.yaml: the path it is about, and where it stands. */
export interface FieldNotePath {
  path: string;
  place: Place;
}

/** Every note must be about a field of Kubernetes, written as the keys of manifests are looked up. */
export function checkFieldNotes(notes: readonly FieldNotePath[], index: SchemaIndex): Issue[] {
  return notes.flatMap(({ path, place }) => {
    const found = findField(index, path);
    const id = found && formatFieldPath(index, found.path);
    if (id === path) return [];
    const hint = id ? `Write ${id}.` : pathHint(index, path);
    const issue: Issue = {
      code: 'manifest/unknown-field-note',
      severity: 'error',
      message: `"${path}" is not a field of Kubernetes; expected a path such as Pod.spec.containers[].image.`,
      place,
      ...(hint !== undefined && { hint }),
    };
    return [issue];
  });
}

/** The longest part of the path that exists, and what its next step may have meant. */
function pathHint(index: SchemaIndex, path: string): string | undefined {
  const steps = path.split('.');
  for (let length = steps.length - 1; length > 0; length--) {
    const start = steps.slice(0, length).join('.');
    const place = findField(index, start);
    if (!place) continue;
    const type = resolve(index, innermost(place.schema));
    if (type.type !== 'object') return `${start} has no fields of its own.`;
    const wrong = steps[length]!.replace('[]', '');
    const names = Object.keys(type.definition.fields!);
    if (names.includes(wrong)) return `${start}.${wrong} is not a list.`;
    const near = nearestName(wrong, names);
    return near ? `Did you mean ${start}.${near}?` : `${start} has no field "${wrong}".`;
  }
  return undefined;
}
