import type { Annotation } from '../../book/book.ts';
import { annotationTypes } from '../../book/annotation-types.ts';
import { type Language, pick } from '../../language/localized.ts';

/** Characters of an annotation that a reader sees without opening anything. */
export function visibleLength(
  annotation: Annotation,
  lang: Language,
  languages: readonly Language[],
): number {
  const lead = pick(annotation.lead, lang, languages).value.length;
  if (!annotationTypes[annotation.type].isOpen) return lead;
  return lead + pick(annotation.body, lang, languages).value.length;
}
