/** Faults of the glossary. */
export const glossaryCodes = {} as const;
