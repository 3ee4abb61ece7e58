/** The first line that is not UTF-8; nothing when all of it is. */
export function badLine(bytes: Uint8Array): number | undefined {
  if (isText(bytes)) return undefined;
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(newline, start);
    const next = end === -1 ? bytes.length : end + 1;
    if (!isText(bytes.subarray(start, next))) return line;
    start = next;
  }
  return undefined;
}

const newline = 0x0a;

function isText(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
