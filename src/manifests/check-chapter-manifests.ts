import type { Chapter } from '../book/book.ts';
import type { Report } from '../issues/issue.ts';
import type { SchemaIndex } from './schema/schema-index.ts';
import { validateManifest } from './validate/validate-manifest.ts';

/** Validates every file under a chapter's manifests/, shown or not. */
export function checkChapterManifests(
  chapter: Chapter,
  schemas: () => SchemaIndex,
  report: Report,
): void {
  for (const { text, file } of chapter.manifests) {
    const source = { text, file, firstLine: 1, firstColumn: 1 };
    for (const issue of validateManifest(source, schemas()).issues) report(issue);
  }
}
