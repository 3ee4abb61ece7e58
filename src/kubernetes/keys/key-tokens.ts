import { isSeq, type LineCounter } from 'yaml';
import { formatFieldPath } from '../schema/field-path.ts';
import {
  fieldOf,
  fieldWithin,
  resolve,
  type Schema,
  type SchemaIndex,
} from '../schema/schema-index.ts';
import type { ManifestDocument } from '../validate/validate-manifest.ts';
import { entriesOf, entryOf, wordOf } from '../yaml/nodes.ts';

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
}

/**
 * Every key that is a field, in the order of the text. Keys that the author chooses (labels, node
 * selectors, data) are none, nor is anything of a kind without a schema.
 */
export function keyTokens(documents: readonly ManifestDocument[], index: SchemaIndex): KeyToken[] {
  return documents.flatMap((document) => {
    const tokens: KeyToken[] = [];
    const { positions, fragment, yaml } = document;
    const walk = { index, positions, tokens };
    if (fragment) fragmentTokens({ ...walk, ...fragment }, yaml.contents, fragment);
    else objectTokens(walk, yaml.contents);
    return tokens;
  });
}

interface Walk {
  index: SchemaIndex;
  positions: LineCounter;
  apiVersion: string;
  kind: string;
  tokens: KeyToken[];
}

function fragmentTokens(
  walk: Walk,
  node: unknown,
  { apiVersion, kind, names, item }: NonNullable<ManifestDocument['fragment']>,
): void {
  const schema = names.reduce<Schema>(
    (around, name) => fieldWithin(walk.index, around, name)?.schema ?? { type: 'any' },
    { type: 'ref', to: walk.index.kinds[`${apiVersion} ${kind}`]! },
  );
  // `- name: …` in a fragment shows items of the list that it hangs in.
  const isItem = item && !isSeq(node) && schema.type === 'array';
  collect(walk, node, isItem ? schema.items : schema, names);
}

function objectTokens(walk: Omit<Walk, 'apiVersion' | 'kind'>, node: unknown): void {
  const [apiVersion = '', kind = ''] = [wordOf(node, 'apiVersion'), wordOf(node, 'kind')];
  const type = walk.index.kinds[`${apiVersion} ${kind}`];
  if (type) collect({ ...walk, apiVersion, kind }, node, { type: 'ref', to: type }, []);
  // Every item of a List says for itself what it is.
  const items = apiVersion === 'v1' && kind === 'List' && entryOf(node, 'items')?.value;
  if (isSeq(items)) for (const item of items.items) objectTokens(walk, item);
}

function collect(walk: Walk, node: unknown, schema: Schema, around: readonly string[]): void {
  const type = resolve(walk.index, schema);
  if (type.type === 'array' && isSeq(node)) {
    for (const item of node.items) collect(walk, item, type.items, around);
  } else if (type.type === 'map') {
    for (const { value } of entriesOf(node)) collect(walk, value, type.values, around);
  } else if (type.type === 'object') {
    for (const { name, key, value } of entriesOf(node)) {
      const field = fieldOf(type.definition, name);
      const [start = 0, end = 0] = key.range ?? [];
      // What an alias brings in was collected where it is written, above.
      if (!field || start <= (walk.tokens.at(-1)?.start ?? -1)) continue;
      const names = [...around, name];
      const { line, col: column } = walk.positions.linePos(start);
      const fieldId = formatFieldPath(walk.index, { ...walk, names });
      walk.tokens.push({ start, end, line, column, fieldId });
      collect(walk, value, field.schema, names);
    }
  }
}
