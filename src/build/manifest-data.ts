import type { Chapter } from '../book/book.ts';
import { toJson } from '../manifests/keys/to-json.ts';
import type { SchemaIndex } from '../manifests/schema/schema-index.ts';
import { validateManifest } from '../manifests/validate/validate-manifest.ts';
import type { ManifestData } from './book-data.ts';

/** The manifests of a chapter with their JSON twins. */
export function manifestData(chapter: Chapter, schemas: () => SchemaIndex): ManifestData[] {
  return chapter.manifests.map(({ name, file, text }) => {
    const source = { text, file, firstLine: 1, firstColumn: 1 };
    const { documents } = validateManifest(source, schemas());
    return {
      name: name.replace(/\.ya?ml$/, ''),
      yaml: text,
      json: toJson(documents),
      kinds: documents.flatMap(({ kind }) => kind ?? []),
    };
  });
}
