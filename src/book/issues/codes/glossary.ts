/** Faults of the glossary, and of the words that the notes use. */
export const glossaryCodes = {
  'glossary/missing-term':
    'A loanword of a heading or a foreign word of the notes has no entry in the glossary.',
  'glossary/avoided-form': 'The notes use a form of a term that the glossary says to avoid.',
  'glossary/letter-case': 'A name is not written with the capitals that the glossary gives it.',
  'glossary/duplicate-form': 'Two terms of the glossary claim the same word.',
} as const;
