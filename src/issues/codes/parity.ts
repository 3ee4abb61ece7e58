/** Faults of the parity between editions. */
export const parityCodes = {} as const;
