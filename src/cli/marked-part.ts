/**
 * A document with one of its parts written anew: what stands between `<!-- NAME: npm run … -->`
 * and `<!-- end of NAME -->`.
 */
export function withMarkedPart(document: string, name: string, text: string): string {
  const part = new RegExp(`(<!-- ${name}: [^>]*-->).*?(<!-- end of ${name} -->)`, 's');
  if (!part.test(document)) throw new RangeError(`The document has no place for ${name}.`);
  return document.replace(part, (_, start, end) => `${start}\n\n${text}\n\n${end}`);
}
