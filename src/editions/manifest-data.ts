import type { Chapter } from '../book/book.ts';
import { toJson } from '../kubernetes/keys/to-json.ts';
import type { SchemaIndex } from '../kubernetes/schema/schema-index.ts';
import { validateFile } from '../kubernetes/validate/validate-file.ts';
import type { ManifestData } from './book-data.ts';

/** The manifests of a chapter with their JSON twins. */
export function manifestData(chapter: Chapter, schemas: () => SchemaIndex): ManifestData[] {
  return chapter.manifests.map((manifest) => {
    const { documents } = validateFile(manifest, schemas());
    return {
      name: manifest.name.replace(/\.ya?ml$/, ''),
      yaml: manifest.text,
      ...(documents.length > 0 && { json: toJson(documents) }),
      kinds: documents.flatMap(({ kind }) => kind ?? []),
    };
  });
}
