import { isMap, isSeq, type Node } from 'yaml';
import { resolve, type Resolved, type Schema } from '../schema/schema-index.ts';
import { typeLabel } from '../schema/type-label.ts';
import { formatDataPath, type DataPath } from '../yaml/data-path.ts';
import { describe, entriesOf, isNull } from '../yaml/nodes.ts';
import type { Check } from './check.ts';
import { checkFields } from './check-fields.ts';
import { checkScalar } from './check-scalar.ts';

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
  const resolved = resolve(check.index, schema);
  switch (resolved.type) {
    case 'any':
      return;
    case 'array':
      return checkList(check, value, resolved, path);
    case 'map':
      return checkMap(check, value, resolved, path);
    case 'object':
      if (isMap(value)) return checkFields(check, value, resolved, path, { place: key });
      return reportType(
        check,
        value,
        path,
        `a mapping with the fields of ${resolved.definition.name}`,
      );
    default:
      return checkScalar(check, value, resolved, path);
  }
}

function checkList(
  check: Check,
  value: Node,
  { items }: Resolved & { type: 'array' },
  path: DataPath,
): void {
  const label = typeLabel(check.index, items);
  if (!isSeq(value)) return reportType(check, value, path, `a list of ${label}`);
  const item = resolve(check.index, items);
  value.items.forEach((child, position) => {
    const below = [...path, position];
    const node = child as Node;
    if (item.type === 'object' && isNull(node)) reportType(check, node, below, `a ${label}`);
    else checkValue(check, node, items, below);
  });
}

function checkMap(
  check: Check,
  value: Node,
  { values }: Resolved & { type: 'map' },
  path: DataPath,
): void {
  if (!isMap(value)) {
    return reportType(
      check,
      value,
      path,
      `a mapping of names to ${typeLabel(check.index, values)}`,
    );
  }
  for (const entry of entriesOf(value)) {
    checkValue(check, entry.value, values, [...path, entry.name]);
  }
}

function reportType(check: Check, at: Node, path: DataPath, expected: string): void {
  const place = path.length > 0 ? formatDataPath(path) : check.kind;
  const message = `${place} must be ${expected}, found ${describe(at)}.`;
  check.report({ code: 'manifest/wrong-type', at, message, hint: shapeHint(expected) });
}

function shapeHint(expected: string): string {
  return expected.startsWith('a list')
    ? 'Begin each item with "- ".'
    : 'Write its fields below it, each as "key: value".';
}
