import type { Root } from 'hast';
import { markLineBreaks } from '../line-breaks.ts';

/** Says where lines may be broken. Last, since it takes texts apart that others read whole. */
export function rehypeLineBreaks() {
  return (tree: Root): void => markLineBreaks(tree);
}
