import { createHash } from 'node:crypto';
import { contentDirectory } from './load-book.ts';

/** Where Astro keeps the entries of this book's collections: of no other, whose ids may be the same. */
export function astroCache(): string {
  const book = createHash('sha256').update(contentDirectory()).digest('hex').slice(0, 12);
  return `.cache/astro/${book}`;
}
