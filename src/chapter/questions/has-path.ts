import type { ManifestFile } from '../../book/book.ts';
import { locate } from '../../kubernetes/keys/locate.ts';
import type { SchemaIndex } from '../../kubernetes/schema/schema-index.ts';
import { validateFile } from '../../kubernetes/validate/validate-file.ts';

/** Whether a manifest has a key at a path such as `spec.containers[0].image`. */
export function hasPath(manifest: ManifestFile, path: string, schemas: SchemaIndex): boolean {
  return locate(validateFile(manifest, schemas).documents, path) !== undefined;
}
