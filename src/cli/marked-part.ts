/**
 * A document with one of its parts written anew: what stands between `<!-- NAME: npm run … -->`
 * and `<!-- end of NAME -->`.
 */
export function withMarkedPart(document: string, name: string, text: string): string {
  const [start] = new RegExp(`<!-- ${name}: [^>]*-->`).exec(document) ?? [];
  const from = start === undefined ? -1 : document.indexOf(start) + start.length;
  const to = document.indexOf(`<!-- end of ${name} -->`);
  if (from === -1 || to < from) throw new RangeError(`The document has no place for ${name}.`);
  return `${document.slice(0, from)}\n\n${text}\n\n${document.slice(to)}`;
}
