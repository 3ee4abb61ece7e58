import { cacheFolder } from '../../cache/cache-folder.ts';
import type { Issue } from '../../book/issues/issue.ts';
import { loadSchemaIndex } from '../schema/load-schema-index.ts';
import { validateFile } from './validate-file.ts';

/**
 * What is wrong with a text, as an API server of that version would find it. Whoever shows
 * manifests besides asks `validateManifest`, which hands the parsed documents over.
 *
 * @param version of Kubernetes, "1.36": that of the schemas that are installed, of which there is one
 * @param file name for the places of the issues
 * @throws {RangeError} for any other version
 */
export function validate(text: string, version: string, file = 'manifest.yaml'): Issue[] {
  const index = loadSchemaIndex(cacheFolder());
  if (version !== index.kubernetes) {
    throw new RangeError(`The schemas here are those of ${index.kubernetes}, not of ${version}.`);
  }
  return validateFile({ name: file, file, text }, index).issues;
}
