import type { ManifestFile } from '../../book/book.ts';
import type { Issue } from '../../book/issues/issue.ts';
import { cacheFolder } from '../../cache/cache-folder.ts';
import { loadSchemaIndex } from '../schema/load-schema-index.ts';
import type { SchemaIndex } from '../schema/schema-index.ts';
import { saysPartial } from '../yaml/elisions.ts';
import { type ValidatedManifest, validateManifest } from './validate-manifest.ts';

/** Enough for the chapters that are compiled at once; a parsed manifest takes a lot of memory. */
const mostKept = 32;
const kept = new Map<ManifestFile, ValidatedManifest>();

/**
 * Validates a whole manifest of a chapter: once, as it is shown, linked to and cited in every
 * language. Whoever reads the result leaves it as it is.
 */
export function validateFile(manifest: ManifestFile, index: SchemaIndex): ValidatedManifest {
  const { text, file } = manifest;
  const valid =
    kept.get(manifest) ??
    validateManifest(
      { text, file, firstLine: 1, firstColumn: 1, partial: saysPartial(text) },
      index,
    );
  kept.set(manifest, valid);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest) kept.delete(oldest);
  return valid;
}

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
