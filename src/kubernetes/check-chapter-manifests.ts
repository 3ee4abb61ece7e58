import type { Chapter } from '../book/book.ts';
import type { Report } from '../book/issues/issue.ts';
import type { SchemaIndex } from './schema/schema-index.ts';
import { validateFile } from './validate/validate-file.ts';

/** Validates every file under a chapter's manifests/, shown or not. */
export function checkChapterManifests(
  chapter: Chapter,
  schemas: () => SchemaIndex,
  report: Report,
): void {
  for (const manifest of chapter.manifests)
    for (const issue of validateFile(manifest, schemas()).issues) report(issue);
}
