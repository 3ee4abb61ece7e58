import { type Alias, isAlias, isMap, isPair, isSeq, type Node } from 'yaml';
import type { YamlDocument, YamlFault } from './parse-manifest.ts';

/** A file of kubectl's size has some hundreds of values; ten aliases of ten aliases have billions. */
const mostValues = 20_000;

/**
 * Aliases with which no reader of the document would come to an end: one that holds itself, or
 * more of them in each other than memory holds.
 */
export function aliasFaults(document: YamlDocument): YamlFault[] {
  let values = 0;
  const walk = (node: unknown, around: readonly unknown[]): YamlFault | undefined => {
    if (++values > mostValues) return fault(document.contents, 'The aliases stand for too much.');
    if (isPair(node)) return walk(node.key, around) ?? walk(node.value, around);
    if (isAlias(node)) {
      const target = node.resolve(document);
      if (around.includes(target)) return fault(node, `The alias *${node.source} holds itself.`);
      return target && walk(target, around);
    }
    if (!isMap(node) && !isSeq(node)) return undefined;
    const inside = [...around, node];
    for (const item of node.items) {
      const found = walk(item, inside);
      if (found) return found;
    }
    return undefined;
  };
  const found = walk(document.contents, []);
  return found ? [found] : [];
}

function fault(at: Node | Alias | null, message: string): YamlFault {
  const [start = 0, end = start] = at?.range ?? [];
  return {
    code: 'ALIAS',
    message,
    hint: 'Write the values out.',
    start,
    end: isAlias(at) ? end : start + 1,
  };
}
