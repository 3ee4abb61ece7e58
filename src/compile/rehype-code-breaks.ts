import type { Root } from 'hast';
import { markCodeBreaks } from '../code/mark-code-breaks.ts';

/** Says where inline code may be broken. Last, since it takes texts apart that others read whole. */
export function rehypeCodeBreaks() {
  return (tree: Root): void => markCodeBreaks(tree);
}
