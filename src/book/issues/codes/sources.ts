/** Faults of what the sources say today: `npm run sources` alone finds them. */
export const sourceCodes = {
  'source/gone': 'The address of a source is no longer there.',
  'source/moved': 'The address of a source leads on to another one for good.',
  'source/certificate': 'The host of a source does not show a valid certificate.',
  'source/unreachable': 'A source gave no answer that could be read, this time.',
  'source/quote-gone': 'Quoted words do not stand in the text of their source.',
  'source/anchor-gone': 'The page of a source lacks the anchor that its address names.',
} as const;
