import type { ManifestFile } from '../book/book.ts';
import { locate } from '../manifests/keys/locate.ts';
import type { SchemaIndex } from '../manifests/schema/schema-index.ts';
import { validateManifest } from '../manifests/validate/validate-manifest.ts';

/** Whether a manifest has a key at a path such as `spec.containers[0].image`. */
export function hasPath({ file, text }: ManifestFile, path: string, schemas: SchemaIndex): boolean {
  const source = { text, file, firstLine: 1, firstColumn: 1 };
  return locate(validateManifest(source, schemas).documents, path) !== undefined;
}
