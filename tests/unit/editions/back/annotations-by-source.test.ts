import { describe, expect, it } from 'vitest';
import { annotationsBySource } from '../../../../src/editions/back/annotations-by-source.ts';
import type { ChapterData } from '../../../../src/editions/book-data.ts';
import type { AnnotationData } from '../../../../src/book/schema/annotations.ts';

const annotation = (id: string, ...sources: string[]) =>
  ({ id, sources: sources.map((source) => ({ id: source })) }) as unknown as AnnotationData;

const chapter = (...annotations: AnnotationData[]) =>
  ({ annotations, outline: { annotations } }) as unknown as ChapterData;

describe('annotationsBySource', () => {
  it('keeps the order of the book, and counts a source cited twice once', () => {
    const first = chapter(annotation('a', 'rfc', 'docs', 'rfc'), annotation('b'));
    const second = chapter(annotation('c', 'rfc'));
    const bySource = annotationsBySource([first, second]);
    expect(bySource.get('rfc')).toEqual([
      { annotation: first.annotations[0], chapter: first },
      { annotation: second.annotations[0], chapter: second },
    ]);
    expect(bySource.get('docs')).toHaveLength(1);
    expect(bySource.get('other')).toBeUndefined();
  });
});
