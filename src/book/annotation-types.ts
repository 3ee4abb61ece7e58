/** What is different about one type of annotation. */
interface AnnotationTypeFacts {
  /** The motivation of the Web Annotation Vocabulary, section 4, that comes closest to it. */
  motivation: 'editing' | 'replying' | 'commenting' | 'assessing' | 'linking';
  /** Its remark stands open; the others show their lead alone until they are opened. */
  isOpen: boolean;
  /** It says what holds in place of what the note says. */
  mends: boolean;
}

/**
 * The types of annotation, in the order in which they are counted and listed. Beside an entry here
 * a type has its word (`i18n/`), its tone (`styles/tokens.css`), and its sign, its line and what
 * hides it (`styles/annotation.css`); if it is loud, what no accent may look like
 * (`colours/accent.ts`). Its name is a class of pages: no other style may have it.
 */
export const annotationTypes = {
  correction: { motivation: 'editing', isOpen: true, mends: true },
  answer: { motivation: 'replying', isOpen: true, mends: true },
  drift: { motivation: 'editing', isOpen: false, mends: true },
  clarification: { motivation: 'commenting', isOpen: false, mends: false },
  confirmed: { motivation: 'assessing', isOpen: false, mends: false },
  source: { motivation: 'linking', isOpen: false, mends: false },
} as const satisfies Record<string, AnnotationTypeFacts>;

export type AnnotationType = keyof typeof annotationTypes;

export const annotationTypeNames = Object.keys(annotationTypes) as AnnotationType[];
