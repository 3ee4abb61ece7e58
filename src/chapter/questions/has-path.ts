import type { ManifestFile } from '../../book/book.ts';
import { locate, type SchemaIndex, validateFile } from '../../kubernetes/index.ts';

/** Whether a manifest has a key at a path such as `spec.containers[0].image`. */
export function hasPath(manifest: ManifestFile, path: string, schemas: SchemaIndex): boolean {
  return locate(validateFile(manifest, schemas).documents, path) !== undefined;
}
