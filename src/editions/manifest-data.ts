import type { Chapter } from '../book/book.ts';
import { manifestName } from '../book/file-kinds.ts';
import { toJson, type SchemaIndex, validateFile } from '../kubernetes/index.ts';
import type { ManifestData } from './book-data.ts';

/** The manifests of a chapter with their JSON twins. */
export function manifestData(chapter: Chapter, schemas: () => SchemaIndex): ManifestData[] {
  return chapter.manifests.map((manifest) => {
    const { documents } = validateFile(manifest, schemas());
    return {
      name: manifestName(manifest.name),
      yaml: manifest.text,
      ...(documents.length > 0 && { json: toJson(documents) }),
      kinds: documents.flatMap(({ kind }) => kind ?? []),
    };
  });
}
