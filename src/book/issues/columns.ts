/** Columns that a terminal gives a text: Hangul and other wide characters take two, marks none. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += widthOf(character);
  return columns;
}

function widthOf(character: string): number {
  if (none.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}

/** Accents, joiners, and the vowels and final consonants of Hangul that was taken apart. */
const none = /[\p{Mn}\p{Me}\p{Cf}\u1160-\u11ff]/u;

const wide =
  /[\p{Emoji_Presentation}\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;
