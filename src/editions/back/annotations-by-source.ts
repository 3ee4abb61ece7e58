import type { AnnotationData } from '../../book/schema/annotations.ts';
import { placedAnnotations } from '../../chapter/annotations/placed-annotations.ts';
import type { ChapterData } from '../book-data.ts';

/** An annotation and the chapter that it stands in. */
export interface CitingAnnotation {
  annotation: AnnotationData;
  chapter: ChapterData;
}

/** The annotations on the pages that cite each source, in reading order, by the source's id. */
export function annotationsBySource(
  chapters: readonly ChapterData[],
): ReadonlyMap<string, readonly CitingAnnotation[]> {
  const bySource = new Map<string, CitingAnnotation[]>();
  for (const chapter of chapters) {
    for (const annotation of placedAnnotations(chapter)) {
      for (const id of new Set(annotation.sources.map((source) => source.id))) {
        const citing = bySource.get(id);
        if (citing) citing.push({ annotation, chapter });
        else bySource.set(id, [{ annotation, chapter }]);
      }
    }
  }
  return bySource;
}
