import { annotationTypes } from '../book/annotation-types.ts';
import type { AnnotationData } from '../book/schema/annotations.ts';
import { type Language, type Localized, pick } from '../language/localized.ts';
import type { AnchoredAnnotation } from '../chapter/outline.ts';
import type { CitedBook } from '../chapter/annotations/annotation-note.ts';

/** Characters of text around a phrase that tell it from the same words elsewhere. */
const contextLength = 32;

/** A phrase on one language's page, or a key of a manifest, which is the same on all. */
interface AnnotationTarget {
  /** Absolute address of the page. */
  page: string;
  anchored: AnchoredAnnotation;
  /** Absolute address of the JSON twin, where it is a key of a manifest. */
  twin?: string;
}

/**
 * An annotation in the W3C Web Annotation Data Model (REC-annotation-model-20170223).
 *
 * @param textOf makes the links of its Markdown lead there from anywhere.
 * @param targets where it stands, in each language that has its phrase; the original first.
 */
export function w3cAnnotation(
  annotation: AnnotationData,
  targets: readonly AnnotationTarget[],
  book: CitedBook,
  textOf: (text: string, lang: Language) => string,
): Record<string, unknown> {
  const [first] = targets;
  const { motivation } = annotationTypes[annotation.type];
  const words = (text: Localized) => pick(text, book.languages[0]!, book.languages).value;
  return {
    id: `${first!.page}#${annotation.id}`,
    type: 'Annotation',
    motivation,
    created: `${annotation.created}T00:00:00Z`,
    ...(annotation.modified !== undefined && { modified: `${annotation.modified}T00:00:00Z` }),
    body: book.languages.flatMap((language) => {
      const lead = annotation.lead[language];
      const body = annotation.body[language];
      if (lead === undefined || body === undefined) return [];
      const value = `**${lead}** ${textOf(body, language)}`;
      return [
        { type: 'TextualBody', value, format: 'text/markdown', language, purpose: motivation },
      ];
    }),
    target: (first!.twin === undefined ? targets : [first!]).map(({ page, twin, anchored }) => ({
      type: 'SpecificResource',
      source: twin ?? page,
      selector: selectorOf(anchored),
    })),
    'dcterms:type': annotation.type,
    'dcterms:coverage': annotation.versions,
    'dcterms:source': annotation.sources.flatMap(({ id }) => {
      const source = book.sources.get(id);
      if (!source) return [];
      return [{ id: words(source.url), type: 'Text', 'dcterms:title': words(source.title) }];
    }),
  };
}

function selectorOf({ key, exact, before, after }: AnchoredAnnotation): Record<string, unknown> {
  if (key) {
    return {
      type: 'FragmentSelector',
      conformsTo: 'http://tools.ietf.org/rfc/rfc6901',
      value: key.pointer,
    };
  }
  return {
    type: 'TextQuoteSelector',
    exact,
    ...(before && { prefix: before.slice(-contextLength) }),
    ...(after && { suffix: after.slice(0, contextLength) }),
  };
}
