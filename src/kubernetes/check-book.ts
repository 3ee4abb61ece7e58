import type { Issue, Place } from '../book/issues/issue.ts';
import { findField, formatFieldPath } from './schema/field-path.ts';
import type { SchemaIndex } from './schema/schema-index.ts';
import { fieldPathHint } from './validate/field-path-hint.ts';
import { error } from './validate/to-issue.ts';

/** Every note must be about a field of Kubernetes, written as the keys of manifests are looked up. */
export function checkFieldNotes(
  notes: readonly { path: string; place: Place }[],
  index: SchemaIndex,
): Issue[] {
  return notes.flatMap(({ path, place }) => {
    const found = findField(index, path);
    const id = found && formatFieldPath(index, found.path);
    if (id === path) return [];
    const message = `"${path}" is not a field of Kubernetes; expected a path such as Pod.spec.containers[].image.`;
    const hint = id ? `Write ${id}.` : fieldPathHint(index, path);
    return [error('manifest/unknown-field-note', place, message, hint)];
  });
}

/**
 * Pages print the version that a book, or a chapter, says it was checked against, and manifests are
 * checked against that of the schemas: the two have to be one.
 */
export function checkVersions(
  named: readonly { version: string; place: Place }[],
  { kubernetes }: SchemaIndex,
): Issue[] {
  return named
    .filter(({ version }) => version !== kubernetes)
    .map(({ version, place }) =>
      error(
        'manifest/other-version',
        place,
        `The notes are said to be checked against Kubernetes ${version}; the schemas here are those of ${kubernetes}.`,
        `Write "${kubernetes}" and the day on which you checked it, or install the packages kubernetes-models and @kubernetes/client-node for ${version}.`,
      ),
    );
}
