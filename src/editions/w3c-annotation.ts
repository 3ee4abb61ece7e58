import { annotationTypes } from '../book/annotation-types.ts';
import type { AnnotationData } from '../book/schema/annotations.ts';
import { type Language, pick } from '../language/localized.ts';
import type { AnchoredAnnotation } from '../chapter/outline.ts';
import type { CitedBook } from '../chapter/annotations/annotation-note.ts';

/** Characters of text around a phrase that tell it from the same words elsewhere. */
const contextLength = 32;

type TextOf = (text: string, lang: Language) => string;

/** A phrase on one language's page, or a key of a manifest, which is the same on all. */
export interface AnnotationTarget {
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
  textOf: TextOf,
): Record<string, unknown> {
  const original = book.languages[0]!;
  const permalink = `${targets[0]!.page}#${annotation.id}`;
  return {
    id: permalink,
    type: 'Annotation',
    motivation: annotationTypes[annotation.type].motivation,
    created: `${annotation.created}T00:00:00Z`,
    ...(annotation.modified !== undefined && { modified: `${annotation.modified}T00:00:00Z` }),
    body: book.languages.flatMap((lang) => textualBody(annotation, lang, textOf)),
    target: targets[0]!.twin === undefined ? targets.map(phrase) : [keyOf(targets[0]!)],
    'dcterms:type': annotation.type,
    'dcterms:coverage': annotation.versions,
    'dcterms:source': annotation.sources.flatMap(({ id }) => {
      const source = book.sources.get(id);
      if (!source) return [];
      return [
        {
          id: pick(source.url, original, book.languages).value,
          type: 'Text',
          'dcterms:title': pick(source.title, original, book.languages).value,
        },
      ];
    }),
  };
}

function phrase({ page, anchored }: AnnotationTarget): Record<string, unknown> {
  return {
    type: 'SpecificResource',
    source: page,
    selector: {
      type: 'TextQuoteSelector',
      exact: anchored.exact,
      ...(anchored.before && { prefix: anchored.before.slice(-contextLength) }),
      ...(anchored.after && { suffix: anchored.after.slice(0, contextLength) }),
    },
  };
}

function keyOf({ twin, anchored }: AnnotationTarget): Record<string, unknown> {
  return {
    type: 'SpecificResource',
    source: twin,
    selector: {
      type: 'FragmentSelector',
      conformsTo: 'http://tools.ietf.org/rfc/rfc6901',
      value: anchored.key!.pointer,
    },
  };
}

function textualBody(
  annotation: AnnotationData,
  lang: Language,
  textOf: TextOf,
): Record<string, unknown>[] {
  const lead = annotation.lead[lang];
  const body = annotation.body[lang];
  if (lead === undefined || body === undefined) return [];
  return [
    {
      type: 'TextualBody',
      value: `**${lead}** ${textOf(body, lang)}`,
      format: 'text/markdown',
      language: lang,
      purpose: annotationTypes[annotation.type].motivation,
    },
  ];
}
