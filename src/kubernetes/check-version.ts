import type { Issue, Place } from '../book/issues/issue.ts';
import type { SchemaIndex } from './schema/schema-index.ts';

/** A place of a book that says which version of Kubernetes its notes were checked against. */
export interface NamedVersion {
  version: string;
  place: Place;
}

/**
 * Pages print the version that a book names, and manifests are checked against that of the schemas:
 * the two have to be one.
 */
export function checkVersions(named: readonly NamedVersion[], index: SchemaIndex): Issue[] {
  return named
    .filter(({ version }) => version !== index.kubernetes)
    .map(({ version, place }) => ({
      code: 'manifest/other-version',
      severity: 'error',
      message: `The notes are said to be checked against Kubernetes ${version}; the schemas here are those of ${index.kubernetes}.`,
      place,
      hint: `Write "${index.kubernetes}" and the day on which you checked it, or install the packages kubernetes-models and @kubernetes/client-node for ${version}.`,
    }));
}
