import { readdirSync, readFileSync } from 'node:fs';
import { loadSchemaIndex } from '../../../src/kubernetes/schema/load-schema-index.ts';
import {
  validateManifest,
  type ManifestSource,
  type ValidatedManifest,
} from '../../../src/kubernetes/validate/validate-manifest.ts';

const folder = new URL('../../fixtures/manifests/', import.meta.url);

/** The index, from the same cache as a build's. */
export const index = loadSchemaIndex(new URL('../../../.cache', import.meta.url).pathname);

export interface Fixture {
  name: string;
  text: string;
}

export function fixtures(kind: 'faults' | 'good' | 'twins'): Fixture[] {
  const names = readdirSync(new URL(`${kind}/`, folder)).filter((name) => name.endsWith('.yaml'));
  return names.map((name) => ({ name, text: readFixture(`${kind}/${name}`) }));
}

export function readFixture(path: string): string {
  return readFileSync(new URL(path, folder), 'utf8');
}

export function validate(text: string, rest: Partial<ManifestSource> = {}): ValidatedManifest {
  return validateManifest(
    { text, file: 'test.yaml', firstLine: 1, firstColumn: 1, ...rest },
    index,
  );
}

/** Issues as `line code`, in the order of the file. */
export function faultsOf(text: string, rest?: Partial<ManifestSource>): string[] {
  return validate(text, rest).issues.map(({ place, code }) => `${place.line} ${code}`);
}
