import type { Issue, Place } from '../book/issues/issue.ts';
import { findField, formatFieldPath } from './schema/field-path.ts';
import type { SchemaIndex } from './schema/schema-index.ts';
import { fieldPathHint } from './validate/field-path-hint.ts';

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
    const hint = id ? `Write ${id}.` : fieldPathHint(index, path);
    const issue: Issue = {
      code: 'manifest/unknown-field-note',
      severity: 'error',
      message: `"${path}" is not a field of Kubernetes; expected a path such as Pod.spec.containers[].image.`,
      place,
      hint,
    };
    return [issue];
  });
}
