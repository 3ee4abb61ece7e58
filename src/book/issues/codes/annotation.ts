/** Faults of the annotations. */
export const annotationCodes = {
  'annotation/quote-not-found': 'The quoted words do not occur in the chapter.',
  'annotation/quote-ambiguous': 'The quoted words occur more than once.',
  'annotation/quote-crosses-blocks': 'The quoted words run over the end of a paragraph.',
  'annotation/unknown-source': 'An annotation cites a source that sources.yaml does not have.',
  'annotation/no-source': 'An annotation cites no source.',
  'annotation/missing-language': 'An annotation lacks a text in one of the languages.',
  'annotation/duplicate-id': 'Two annotations, or an annotation and a heading, share an id.',
  'annotation/unknown-manifest':
    'An annotation is about a manifest that the chapter does not have.',
  'annotation/unknown-key': 'An annotation is about a key that its manifest does not have.',
  'annotation/same-key': 'Two annotations are about the same key of a manifest.',
  'annotation/not-shown': 'An annotation is about a key that the chapter does not show.',
  'annotation/overlap': 'Two quotes cross each other; one inside the other is fine.',
  'annotation/lead-too-long': 'A lead is longer than 24 Hangul or 60 Latin characters.',
  'annotation/too-much': 'The visible annotations of a section outweigh half of its prose.',
  'annotation/unnamed-version': 'An annotation names a version, and nothing says of what.',
  'annotation/stale':
    'The version that the site is checked against is past the range of an annotation.',
} as const;
