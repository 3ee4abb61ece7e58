import type { AnnotationData } from '../../book/schema/annotations.ts';

/** The annotations that stand on a chapter's page: some may have no phrase in its language yet. */
export function placedAnnotations({
  annotations,
  outline,
}: {
  annotations: readonly AnnotationData[];
  outline: { annotations: readonly { id: string }[] };
}): AnnotationData[] {
  const placed = new Set(outline.annotations.map(({ id }) => id));
  return annotations.filter(({ id }) => placed.has(id));
}
