/** Between the parts of a line. It is held to both, so that no line ends or begins with it. */
export const dot = '\u00A0·\u00A0';
