/**
 * The text of a note without what no author meant: byte order mark, carriage returns, decomposed
 * Hangul, control characters. No word changes.
 */
export function tidyText(raw: string): string {
  return (
    raw
      .replace(/^\ufeff/, '')
      .replace(/\r\n?|\u2028|\u2029/g, '\n')
      .normalize('NFC')
      // Anchors are marked with these, and no note has a use for them.
      .replace(/[\uE000-\uE003]/g, '')
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
      .replace(/\n*$/, '\n')
  );
}
