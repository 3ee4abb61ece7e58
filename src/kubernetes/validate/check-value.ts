import { isMap, isSeq, type Node } from 'yaml';
import { resolve, type Resolved, type Schema } from '../schema/schema-index.ts';
import { typeLabel } from '../schema/type-label.ts';
import { formatDataPath, type DataPath } from '../yaml/data-path.ts';
import { describe, entriesOf, isNull } from '../yaml/nodes.ts';
import type { Check } from './check.ts';
import { checkFields } from './check-fields.ts';
import { checkScalar } from './check-scalar.ts';
import { joinItems } from './join-items.ts';

/**
 * Checks one value and all that it holds against a schema. Nothing at all is always allowed here.
 *
 * @param key what stands for the value in a message that is about the whole of it
 */
export function checkValue(
  check: Check,
  value: Node | undefined,
  schema: Schema,
  path: DataPath,
  key?: Node,
): void {
  if (value === undefined || isNull(value)) return;
  const type = resolve(check.index, schema);
  switch (type.type) {
    case 'any':
      return;
    case 'array':
      if (!isSeq(value)) break;
      return checkItems(check, value.items as Node[], type, path);
    case 'map':
      if (!isMap(value)) break;
      for (const entry of entriesOf(value))
        checkValue(check, entry.value, type.values, [...path, entry.name]);
      return;
    case 'object':
      if (!isMap(value)) break;
      return checkFields(check, value, type, path, { place: key });
    default:
      return checkScalar(check, value, type, path);
  }
  reportType(check, value, path, shapeOf(check, type));
}

type Shape = Resolved & { type: 'array' | 'map' | 'object' };

function checkItems(
  check: Check,
  nodes: readonly Node[],
  { items }: Shape & { type: 'array' },
  path: DataPath,
): void {
  const type = resolve(check.index, items);
  if (type.type !== 'object') {
    return nodes.forEach((node, i) => checkValue(check, node, items, [...path, i]));
  }
  for (const { node, position } of joinItems(check, nodes, type, path)) {
    const at = [...path, position];
    if (isNull(node)) reportType(check, node, at, `a ${typeLabel(check.index, items)}`);
    else checkValue(check, node, items, at);
  }
}

function shapeOf({ index }: Check, type: Shape): string {
  if (type.type === 'array') return `a list of ${typeLabel(index, type.items)}`;
  if (type.type === 'map') return `a mapping of names to ${typeLabel(index, type.values)}`;
  return `a mapping with the fields of ${type.definition.name}`;
}

function reportType(check: Check, at: Node, path: DataPath, expected: string): void {
  const place = path.length > 0 ? formatDataPath(path) : check.kind;
  const message = `${place} must be ${expected}, found ${describe(at)}.`;
  const hint = expected.startsWith('a list')
    ? 'Begin each item with "- ".'
    : 'Write its fields below it, each as "key: value".';
  check.report({ code: 'manifest/wrong-type', at, message, hint });
}
