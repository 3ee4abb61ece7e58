import type { AnnotationData } from '../../book/schema/annotations.ts';
import {
  type AnnotatedChapter,
  placedAnnotations,
} from '../../chapter/annotations/placed-annotations.ts';

/** An annotation and the chapter that it stands in. */
export interface CitingAnnotation<Chapter> {
  annotation: AnnotationData;
  chapter: Chapter;
}

/** The annotations on the pages that cite each source, in reading order, by the source's id. */
export function annotationsBySource<Chapter extends AnnotatedChapter>(
  chapters: readonly Chapter[],
): ReadonlyMap<string, readonly CitingAnnotation<Chapter>[]> {
  const bySource = new Map<string, CitingAnnotation<Chapter>[]>();
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
