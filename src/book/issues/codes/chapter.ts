/** Faults of a chapter's prose. */
export const chapterCodes = {
  'chapter/invalid-mdx': 'The file is not MDX that can be compiled.',
  'chapter/missing-original': 'A chapter has no text in the original language.',
  'chapter/missing-heading-id': 'A heading does not end in an explicit id.',
  'chapter/duplicate-heading-id': 'Two headings, or a heading and a figure, have the same id.',
  'chapter/invalid-heading-id': 'A heading id is not lower-case letters, digits and hyphens.',
  'chapter/heading-level': 'A heading skips a level, or is a first-level heading.',
  'chapter/literal-emphasis': 'Asterisks or tildes were left standing as text.',
  'chapter/unknown-component': 'A component is used that the site does not have.',
  'chapter/unknown-attribute': 'A component or fence has an attribute that nothing reads.',
  'chapter/invalid-attribute': 'A component or fence has an attribute whose value cannot be used.',
  'chapter/picture': 'A chapter shows a picture file; it has to be drawn as a diagram.',
  'chapter/unknown-fence':
    'A fence names a language that nobody here knows; it is shown as plain text.',
  'chapter/broken-link': 'A link within the book leads nowhere.',
  'chapter/expression': 'A chapter runs code: an import, an export or an expression.',
  'chapter/foreign-mark':
    'Something that another program understands is not shown here as it is there.',
  'chapter/invalid-console': 'A console fence has no line with a prompt.',
} as const;
