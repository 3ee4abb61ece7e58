/**
 * What no text holds: control characters, which terminals and PDFs leave in what is copied from
 * them and which XML forbids (XML 1.0, 2.2), two that are no characters, and halves of one.
 */
export const noText = /[\0-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/u;

/** The first line that is not UTF-8 text; nothing when all of it is. */
export function badLine(bytes: Uint8Array): number | undefined {
  if (isText(bytes)) return undefined;
  // A character for each byte.
  const lines = Buffer.from(bytes).toString('latin1').split('\n');
  return 1 + lines.findIndex((line) => !isText(Buffer.from(line, 'latin1')));
}

function isText(bytes: Uint8Array): boolean {
  try {
    return !noText.test(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return false;
  }
}
