import type { Annotation } from '../../book/book.ts';
import type { AnnotationType } from '../../book/schema/annotations.ts';
import { type Language, pick } from '../../language/localized.ts';

/** Types whose remark stands open; the others show their lead alone until they are opened. */
export const openTypes: ReadonlySet<AnnotationType> = new Set(['correction', 'answer']);

/** Characters of an annotation that a reader sees without opening anything. */
export function visibleLength(
  annotation: Annotation,
  lang: Language,
  languages: readonly Language[],
): number {
  const lead = pick(annotation.lead, lang, languages).value.length;
  if (!openTypes.has(annotation.type)) return lead;
  return lead + pick(annotation.body, lang, languages).value.length;
}

/** Hangul is wider than Latin: how many characters a lead may have. */
export function leadLimit(lead: string): number {
  return /\p{Script=Hangul}/u.test(lead) ? 24 : 60;
}
