/** Width of the column of the note in CSS pixels: `--note` of styles/tokens.css. */
export const noteWidth = 646;
