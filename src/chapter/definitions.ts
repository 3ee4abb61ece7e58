import type { Definition, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** What `[name]: ./photo.png "title"` defines, by name. */
export function definitionsOf(tree: Root): ReadonlyMap<string, Definition> {
  const found = new Map<string, Definition>();
  visit(tree, 'definition', (definition) => {
    // The first counts, as CommonMark has it.
    if (!found.has(definition.identifier)) found.set(definition.identifier, definition);
  });
  return found;
}
