/** A parser's message as one sentence: no positions in it, a full stop after it. */
export function sentence(message: string): string {
  const text = message
    .replace(/\s*\(\d+:\d+(-\d+:\d+)?\)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return /[.?!]$/.test(text) ? text : `${text}.`;
}
