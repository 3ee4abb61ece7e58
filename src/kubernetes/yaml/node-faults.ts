import { type Alias, isAlias, isMap, isPair, isSeq, type Node } from 'yaml';
import type { YamlDocument, YamlFault } from './parse-manifest.ts';

/** Ten aliases of ten aliases of ten … stand for billions of values. */
const mostAdded = 100_000;

/**
 * What the parser takes and no reader of the document does: a mapping as a key, an alias of nothing,
 * one that holds itself, or more of them in each other than memory holds.
 */
export function nodeFaults(document: YamlDocument): YamlFault[] {
  let added = 0;
  const walk = (
    node: unknown,
    around: readonly unknown[],
    inAlias: boolean,
  ): YamlFault | undefined => {
    if (inAlias && ++added > mostAdded)
      return fault(document.contents, 'The aliases stand for too much.');
    if (isPair(node)) {
      if (isMap(node.key) || isSeq(node.key)) return keyFault(node.key);
      return walk(node.key, around, inAlias) ?? walk(node.value, around, inAlias);
    }
    if (isAlias(node)) {
      const target = node.resolve(document);
      if (!target) return unknownAlias(node);
      if (around.includes(target)) return fault(node, `The alias *${node.source} holds itself.`);
      return walk(target, around, true);
    }
    if (!isMap(node) && !isSeq(node)) return undefined;
    const inside = [...around, node];
    for (const item of node.items) {
      const found = walk(item, inside, inAlias);
      if (found) return found;
    }
    return undefined;
  };
  const found = walk(document.contents, [], false);
  return found ? [found] : [];
}

function unknownAlias(node: Alias): YamlFault {
  return {
    ...fault(node, `Nothing before the alias *${node.source} has the anchor &${node.source}.`),
    hint: `Write &${node.source} before the value that it stands for, or put a text that begins with * in quotes.`,
  };
}

function keyFault(key: Node): YamlFault {
  return {
    ...fault(key, 'A key must be a word, found a mapping or a list.'),
    hint: 'Put a text that begins with { or [ in quotes.',
  };
}

function fault(at: Node | null, message: string): YamlFault {
  const [start = 0, end = start] = at?.range ?? [];
  return {
    code: 'ALIAS',
    message,
    hint: 'Write the values out.',
    start,
    end: isAlias(at) ? end : start + 1,
  };
}
