import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { formatFieldPath } from '../schema/field-path.ts';
import {
  fieldOf,
  fieldWithin,
  resolve,
  type Schema,
  type SchemaIndex,
} from '../schema/schema-index.ts';
import type { ManifestDocument } from '../validate/validate-manifest.ts';
import { formatDataPath, type DataPath } from '../yaml/data-path.ts';
import { isMergeKey, keyName, stringOf } from '../yaml/nodes.ts';

/** A key of a manifest that Kubernetes knows. */
export interface KeyToken {
  /** Offsets in the manifest's own text. */
  start: number;
  end: number;
  /** Counted from 1 in that text. */
  line: number;
  column: number;
  /** What the key is: "Pod.spec.containers[].image". */
  fieldId: string;
  /** Which of them it is: "spec.containers[0].image". */
  dataPath: string;
}

/**
 * Every key that is a field, in the order of the text. Keys that the author chooses (labels, node
 * selectors, data) are none, nor is anything of a kind without a schema.
 */
export function keyTokens(documents: readonly ManifestDocument[], index: SchemaIndex): KeyToken[] {
  return documents.flatMap((document) => documentTokens(document, index));
}

interface Walk {
  index: SchemaIndex;
  document: ManifestDocument;
  apiVersion: string;
  kind: string;
  tokens: KeyToken[];
}

function documentTokens(document: ManifestDocument, index: SchemaIndex): KeyToken[] {
  const { apiVersion, kind, fragment, yaml } = document;
  if (apiVersion === undefined || kind === undefined) return [];
  const walk: Walk = { index, document, apiVersion, kind, tokens: [] };
  if (apiVersion === 'v1' && kind === 'List') listTokens(walk, yaml.contents);
  const type = index.kinds[`${apiVersion} ${kind}`];
  if (type === undefined) return walk.tokens;
  const names = fragment?.names ?? [];
  const schema = names.reduce<Schema>(
    (around, name) => fieldWithin(index, around, name)?.schema ?? { type: 'any' },
    { type: 'ref', to: type },
  );
  // `- name: …` in a fragment shows items of the list that it hangs in.
  const item = fragment?.item && !isSeq(yaml.contents) && schema.type === 'array';
  collect(walk, yaml.contents, item ? schema.items : schema, names, []);
  return walk.tokens;
}

/** Every item of a List says for itself what it is. */
function listTokens(walk: Walk, contents: Node | null): void {
  const items = isMap(contents) ? contents.get('items') : undefined;
  if (!isSeq(items)) return;
  items.items.forEach((item, position) => {
    if (!isMap(item)) return;
    const word = (name: string) => stringOf(item.get(name, true));
    const [apiVersion, kind] = [word('apiVersion'), word('kind')];
    const type = walk.index.kinds[`${apiVersion} ${kind}`];
    if (apiVersion === undefined || kind === undefined || type === undefined) return;
    collect(
      { ...walk, apiVersion, kind },
      item,
      { type: 'ref', to: type },
      [],
      ['items', position],
    );
  });
}

/** Aliases are left alone: their keys are collected where they are written. */
function collect(
  walk: Walk,
  node: unknown,
  schema: Schema,
  names: readonly string[],
  path: DataPath,
): void {
  const type = resolve(walk.index, schema);
  if (type.type === 'array' && isSeq(node)) {
    node.items.forEach((item, i) => collect(walk, item, type.items, names, [...path, i]));
  } else if (type.type === 'map' && isMap(node)) {
    for (const { key, value } of node.items) {
      collect(walk, value, type.values, names, [...path, keyName(key)]);
    }
  } else if (type.type === 'object' && isMap(node)) {
    for (const { key, value } of node.items) {
      const name = keyName(key);
      const field = isMergeKey(key) ? undefined : fieldOf(type.definition, name);
      if (!field) continue;
      const [fieldNames, dataPath] = [
        [...names, name],
        [...path, name],
      ];
      if (isScalar(key)) addToken(walk, key as Node, fieldNames, dataPath);
      collect(walk, value, field.schema, fieldNames, dataPath);
    }
  }
}

function addToken(walk: Walk, key: Node, names: readonly string[], path: DataPath): void {
  const [start = 0, end = 0] = key.range ?? [];
  const { line, col } = walk.document.positions.linePos(start);
  const { apiVersion, kind } = walk;
  walk.tokens.push({
    start,
    end,
    line,
    column: col,
    fieldId: formatFieldPath(walk.index, { apiVersion, kind, names }),
    dataPath: formatDataPath(path),
  });
}
