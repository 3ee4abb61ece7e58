/** How issues are printed: for a person, for a program, or beside the lines of a pull request. */
export const formats = ['text', 'json', 'github'] as const;
export type Format = (typeof formats)[number];
