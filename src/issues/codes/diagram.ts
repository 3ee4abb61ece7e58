/** Faults of the diagrams. */
export const diagramCodes = {} as const;
