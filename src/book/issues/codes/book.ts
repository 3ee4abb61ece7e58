/** Faults of the data files and of the book's shape. */
export const bookCodes = {
  'book/missing-file': 'A file that every book needs is not there.',
  'book/invalid-yaml': 'The file is not YAML that can be read.',
  'book/invalid-value': 'A value does not have the form that the field asks for.',
  'book/unknown-key': 'The file has a key that nothing reads; often a slip of the pen.',
  'book/old-key': 'A key has another name now; the old one is still read.',
  'book/missing-key': 'A key that the file must have is not there.',
  'book/unknown-language': 'A language is used that site.yaml does not list.',
  'book/missing-translation': 'A text has no version in one of the languages of the book.',
  'book/duplicate-chapter': 'Two chapters claim the same place in the book.',
  'book/invalid-slug': 'A chapter folder has a name that cannot be part of an address.',
  'book/outside-content': 'A path leads out of the content folder.',
  'book/unreadable-file': 'A file cannot be read as UTF-8 text.',
  'book/unknown-file': 'Nothing reads this file; often its name is misspelt.',
  'book/invalid-file-name': 'A file has a name that cannot be part of an address, or is taken.',
} as const;
