/** Faults of the manifests. */
export const manifestCodes = {} as const;
