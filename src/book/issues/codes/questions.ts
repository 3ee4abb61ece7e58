/** Faults of the questions that readers may ask themselves. */
export const questionCodes = {
  'questions/unknown-section': 'Questions are about a section that the chapter does not have.',
  'questions/unknown-citation': 'An answer cites something that is not there.',
  'questions/unknown-path': 'An answer cites a key that the manifest does not have.',
  'questions/no-citation': 'An answer cites nothing.',
  'questions/missing-language': 'A question or answer lacks a text in one of the languages.',
  'questions/count': 'A section has fewer than two or more than four questions.',
} as const;
