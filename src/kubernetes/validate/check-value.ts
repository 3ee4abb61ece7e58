import { isMap, isSeq, type Node } from 'yaml';
import { resolve, type Resolved, type Schema } from '../schema/schema-index.ts';
import { typeLabel } from '../schema/type-label.ts';
import { formatDataPath, type DataPath } from '../yaml/data-path.ts';
import { describe, entriesOf, followAlias, isNull } from '../yaml/nodes.ts';
import type { Check } from './check.ts';
import { checkFields } from './check-fields.ts';
import { checkScalar } from './check-scalar.ts';

/** What a value stands in: lists and mappings around it, to notice an alias that holds itself. */
export interface Surroundings {
  path: DataPath;
  ancestors: readonly Node[];
  /** What stands for the value in a message that is about the whole of it. */
  key?: Node | undefined;
}

/** Checks one value and all that it holds against a schema. Nothing at all is always allowed here. */
export function checkValue(check: Check, node: unknown, schema: Schema, at: Surroundings): void {
  const value = followAlias(check.document, node);
  if (value === undefined || isNull(value)) return;
  if (at.ancestors.includes(value)) return reportCycle(check, value, at.path);
  const resolved = resolve(check.index, schema);
  const inside = { path: at.path, ancestors: [...at.ancestors, value], key: at.key };
  switch (resolved.type) {
    case 'any':
      return;
    case 'array':
      return checkList(check, value, resolved, inside);
    case 'map':
      return checkMap(check, value, resolved, inside);
    case 'object':
      if (isMap(value)) return checkFields(check, value, resolved, inside);
      return reportType(
        check,
        value,
        at.path,
        `a mapping with the fields of ${resolved.definition.name}`,
      );
    default:
      return checkScalar(check, value, resolved, at.path);
  }
}

function checkList(
  check: Check,
  value: Node,
  { items }: Resolved & { type: 'array' },
  { path, ancestors }: Surroundings,
): void {
  const label = typeLabel(check.index, items);
  if (!isSeq(value)) return reportType(check, value, path, `a list of ${label}`);
  const item = resolve(check.index, items);
  value.items.forEach((child, position) => {
    const below = [...path, position];
    const node = followAlias(check.document, child);
    if (item.type === 'object' && node && isNull(node))
      reportType(check, node, below, `a ${label}`);
    else checkValue(check, node, items, { path: below, ancestors });
  });
}

function checkMap(
  check: Check,
  value: Node,
  { values }: Resolved & { type: 'map' },
  { path, ancestors }: Surroundings,
): void {
  if (!isMap(value)) {
    return reportType(
      check,
      value,
      path,
      `a mapping of names to ${typeLabel(check.index, values)}`,
    );
  }
  for (const entry of entriesOf(check.document, value)) {
    checkValue(check, entry.value, values, { path: [...path, entry.name], ancestors });
  }
}

export function reportType(check: Check, at: Node, path: DataPath, expected: string): void {
  const place = path.length > 0 ? formatDataPath(path) : check.kind;
  const message = `${place} must be ${expected}, found ${describe(at)}.`;
  check.report({ code: 'manifest/wrong-type', at, message, hint: shapeHint(expected) });
}

function shapeHint(expected: string): string {
  return expected.startsWith('a list')
    ? 'Begin each item with "- ".'
    : 'Write its fields below it, each as "key: value".';
}

function reportCycle(check: Check, at: Node, path: DataPath): void {
  const message = `${formatDataPath(path)} is an alias of something that it is a part of.`;
  const hint = 'Write the values out in place of the alias.';
  check.report({ code: 'manifest/invalid-yaml', at, message, hint });
}
