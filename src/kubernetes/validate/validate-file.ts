import type { ManifestFile } from '../../book/book.ts';
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
