import type { AnnotationData } from '../../book/schema/annotations.ts';

/** As much of a chapter as says which of its annotations are on its page. */
export interface AnnotatedChapter {
  annotations: readonly AnnotationData[];
  outline: { annotations: readonly { id: string }[] };
}

/** The annotations that stand on a chapter's page: some may have no phrase in its language yet. */
export function placedAnnotations({ annotations, outline }: AnnotatedChapter): AnnotationData[] {
  const placed = new Set(outline.annotations.map(({ id }) => id));
  return annotations.filter(({ id }) => placed.has(id));
}
