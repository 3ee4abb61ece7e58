/** Faults of a chapter's prose. */
export const chapterCodes = {
  'chapter/invalid-mdx': 'The file is not MDX that can be compiled.',
  'chapter/too-much': 'A chapter is longer, or nested deeper, than anything could read.',
  'chapter/missing-original': 'A chapter has no text in the original language.',
  'chapter/missing-heading-id': 'A heading does not end in an explicit id.',
  'chapter/duplicate-heading-id': 'Two headings, or a heading and a figure, have the same id.',
  'chapter/invalid-heading-id': 'A heading id is not lower-case letters, digits and hyphens.',
  'chapter/heading-level': 'A heading skips a level, or is a first-level heading.',
  'chapter/long-title': 'A title is so long that no page has room for it.',
  'chapter/literal-emphasis': 'Asterisks or tildes were left standing as text.',
  'chapter/surplus-cell': 'A row of a table has more cells than its head.',
  'chapter/literal-link': 'A link was written where the page prints plain text.',
  'chapter/unknown-component': 'A component or an element is used that nothing provides.',
  'chapter/unknown-attribute': 'A component or fence has an attribute that nothing reads.',
  'chapter/invalid-attribute': 'A component or fence has an attribute whose value cannot be used.',
  'chapter/picture': 'A picture has no words, or is none that can be shown.',
  'chapter/remote-picture': 'A picture is on another site; the page has a link to it instead.',
  'chapter/missing-file': 'A picture or a file that a chapter shows or links is not there.',
  'chapter/unclosed-fence':
    'A fence is never closed, or only after another one opens: it takes what follows it.',
  'chapter/unknown-fence':
    'A fence names a language that nobody here knows; it is shown as plain text.',
  'chapter/broken-link': 'A link within the book leads nowhere.',
  'chapter/expression': 'An expression names something that the chapter does not have.',
  'chapter/failed-code': 'A component or an expression of a chapter fails when its page is made.',
  'chapter/unresolved-import': 'What a chapter imports is not there.',
  'chapter/unsafe-html': 'A chapter holds HTML that the policy of its page forbids.',
  'chapter/foreign-mark':
    'Something that another program understands is not shown here as it is there.',
  'chapter/invalid-formula': 'What stands between dollars is no TeX that can be shown.',
  'chapter/invalid-console': 'A console fence has no line with a prompt.',
} as const;
