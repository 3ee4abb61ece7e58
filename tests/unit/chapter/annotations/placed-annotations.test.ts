import { expect, it } from 'vitest';
import { placedAnnotations } from '../../../../src/chapter/annotations/placed-annotations.ts';
import type { AnnotationData } from '../../../../src/book/schema/annotations.ts';

it('leaves out what has no phrase on the page', () => {
  const annotations = [{ id: 'a' }, { id: 'b' }, { id: 'c' }] as AnnotationData[];
  const outline = { annotations: [{ id: 'c' }, { id: 'a' }] };
  expect(placedAnnotations({ annotations, outline }).map(({ id }) => id)).toEqual(['a', 'c']);
});
