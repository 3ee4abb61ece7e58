import {
  type Alias,
  isAlias,
  isMap,
  isPair,
  isSeq,
  type Node,
  type Pair,
  type YAMLMap,
} from 'yaml';
import { isMergeKey, keyName } from './nodes.ts';
import type { YamlDocument, YamlFault } from './parse-manifest.ts';

/** Ten aliases of ten aliases of ten … stand for billions of values. */
const mostAdded = 100_000;

/**
 * Puts what it stands for in the place of each alias, and what `<<` brings in where it stands. A fault
 * is what the parser takes and no reader of the document does: a mapping as a key, an alias of
 * nothing, one that holds itself, or more of them in each other than memory holds.
 */
export function resolveAliases(document: YamlDocument): YamlFault[] {
  const faults: YamlFault[] = [];
  let added = 0;
  const resolve = (node: unknown, around: readonly unknown[]): unknown => {
    const inside = [...around, node];
    if (isAlias(node)) {
      const target = node.resolve(document);
      added += added > mostAdded ? 0 : sizeOf(target);
      if (!target) faults.push(unknownAlias(node));
      else if (around.includes(target))
        faults.push(fault(node, `The alias *${node.source} holds itself.`));
      else if (added > mostAdded)
        faults.push(fault(document.contents, 'The aliases stand for too much.'));
      else return target;
    } else if (isSeq(node)) {
      node.items = node.items.map((item) => resolve(item, inside));
    } else if (isMap(node)) {
      for (const pair of node.items) {
        if (isMap(pair.key) || isSeq(pair.key)) faults.push(keyFault(pair.key));
        resolve(pair.key, inside);
        pair.value = resolve(pair.value, inside);
      }
      const merges = node.items.filter(({ key }) => isMergeKey(key));
      const wrong = merges.find(({ value }) => !mergedBy(value).every((each) => isMap(each)));
      if (wrong) faults.push(mergeFault(wrong.key as Node));
      if (merges.length > 0) node.items = withMerged(node);
    }
    return node;
  };
  resolve(document.contents, []);
  return faults.slice(0, 1);
}

function sizeOf(node: unknown): number {
  if (isPair(node)) return 1 + sizeOf(node.key) + sizeOf(node.value);
  if (!isMap(node) && !isSeq(node)) return 1;
  return node.items.reduce<number>((size, item) => size + sizeOf(item), 1);
}

/** Own keys win over those that are brought in, and the first of these over those after it. */
function withMerged(map: YAMLMap): Pair[] {
  const seen = new Set(
    map.items.filter(({ key }) => !isMergeKey(key)).map(({ key }) => keyName(key)),
  );
  return map.items.flatMap((pair) => {
    if (!isMergeKey(pair.key)) return [pair];
    return mergedBy(pair.value)
      .filter((node) => isMap(node))
      .flatMap(({ items }) => items)
      .filter(({ key }) => !seen.has(keyName(key)) && seen.add(keyName(key)));
  });
}

const mergedBy = (value: unknown) => (isSeq(value) ? value.items : [value]);

function unknownAlias(alias: Alias): YamlFault {
  const { source } = alias;
  return fault(
    alias,
    `Nothing before the alias *${source} has the anchor &${source}.`,
    `Write &${source} before the value that it stands for, or put a text that begins with * in quotes.`,
  );
}

function keyFault(key: Node): YamlFault {
  const hint = 'Put a text that begins with { or [ in quotes.';
  return fault(key, 'A key must be a word, found a mapping or a list.', hint);
}

function mergeFault(key: Node): YamlFault {
  const hint = 'Write << before the alias of a mapping, such as <<: *defaults.';
  return fault(key, 'What << brings in must be a mapping.', hint);
}

function fault(at: Node | null, message: string, hint = 'Write the values out.'): YamlFault {
  const [start = 0, end = start] = at?.range ?? [];
  return { code: 'ALIAS', message, hint, start, end: isAlias(at) ? end : start + 1 };
}
