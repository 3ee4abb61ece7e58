import { isScalar, isSeq, type Node, type Scalar } from 'yaml';
import type { ManifestCode } from '../constraints/formats.ts';
import { quantityValue } from '../constraints/quantity.ts';
import type { Resolved } from '../schema/schema-index.ts';
import { formatDataPath, type DataPath } from '../yaml/data-path.ts';
import { describe } from '../yaml/nodes.ts';
import type { Check } from './check.ts';
import { nearestName } from './suggest.ts';

type ScalarType = Exclude<Resolved, { type: 'object' | 'array' | 'map' | 'any' }>;

/** Checks one plain value. */
export function checkScalar(check: Check, node: Node, type: ScalarType, path: DataPath): void {
  const fault = isScalar(node) ? faultOf(node, type) : { hint: hintFor(node, path) };
  if (!fault) return;
  const { expected = expectations[type.type] } = fault;
  const message = `${formatDataPath(path)} must be ${expected}, found ${describe(node)}.`;
  const code =
    fault.code ??
    (type.type === 'int-or-string' ? 'manifest/bad-int-or-string' : 'manifest/wrong-type');
  check.report({ code, at: node, message, hint: fault.hint ?? `Write ${expected}.` });
}

/** For a mapping or list where a plain value is expected. */
function hintFor(node: Node, path: DataPath): string | undefined {
  if (isSeq(node) && node.flow) return 'Put it in quotes, if it is a text.';
  if (path.at(-1) === 'matchLabels')
    return 'Leave matchLabels out: here labels stand below selector.';
  const isText = path[0] === 'data' || path[0] === 'stringData';
  return isText ? 'Write "|" after the colon, and all that is below it is one text.' : undefined;
}

/** Where it says nothing else, the value is of the wrong type. */
interface ScalarFault {
  expected?: string;
  code?: ManifestCode;
  hint?: string | undefined;
}

function faultOf(node: Scalar, type: ScalarType): ScalarFault | undefined {
  const { value } = node;
  switch (type.type) {
    case 'boolean':
      if (typeof value === 'boolean') return undefined;
      return { hint: 'Write true or false, without quotes.' };
    case 'string':
      if (typeof value === 'string') return stringFault(value, type);
      return { hint: `Quote it: "${node.source ?? String(value)}".` };
    case 'number':
      return typeof value === 'number' ? undefined : unquoteIt(value);
    case 'integer':
      if (!Number.isInteger(value)) return unquoteIt(value);
      return rangeFault(Number(value), type.format);
    case 'int-or-string':
      return typeof value === 'string' || Number.isInteger(value) ? undefined : {};
    case 'quantity':
      return typeof value === 'number' ? undefined : quantityFault(value);
  }
}

const expectations: Record<ScalarType['type'], string> = {
  boolean: 'a boolean',
  string: 'a string',
  number: 'a number',
  integer: 'a whole number',
  'int-or-string': 'a whole number or a string',
  quantity: 'a quantity such as 500m, 0.5 or 64Mi',
};

function stringFault(
  value: string,
  type: ScalarType & { type: 'string' },
): ScalarFault | undefined {
  if (type.enum) return enumFault(value, type.enum);
  if (type.format === 'byte') return base64Fault(value);
  if (type.format === 'date-time' && !rfc3339.test(value)) {
    return { expected: 'a time in the form of RFC 3339', hint: 'Such as 2026-11-23T09:00:00Z.' };
  }
  return undefined;
}

const rfc3339 = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[-+]\d\d:\d\d)$/;

function enumFault(value: string, allowed: readonly string[]): ScalarFault | undefined {
  // Go's empty string counts as "not set".
  if (value === '' || allowed.includes(value)) return undefined;
  const near = nearestName(value, allowed);
  return {
    code: 'manifest/bad-enum',
    expected: `one of ${allowed.filter(Boolean).join(', ')}`,
    ...(near && { hint: `Did you mean "${near}"?` }),
  };
}

function base64Fault(value: string): ScalarFault | undefined {
  const text = value.replace(/[\r\n]/g, '');
  const complete = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
  if (complete.test(text)) return undefined;
  return {
    code: 'manifest/bad-base64',
    expected: 'base64',
    hint: 'Encode the bytes: base64 -w0 FILE. In a Secret, stringData takes plain text.',
  };
}

function quantityFault(value: unknown): ScalarFault | undefined {
  if (typeof value !== 'string') return {};
  if (quantityValue(value) !== undefined) return undefined;
  const unit = /^([-+.\d]+)\s*(k|m|g|t)i?b?$/i.exec(value);
  const hint = unit && `Did you mean ${unit[1]}${unit[2]!.toUpperCase()}i?`;
  return { code: 'manifest/bad-quantity', ...(hint && { hint }) };
}

function rangeFault(value: number, format: string | undefined): ScalarFault | undefined {
  if (format !== 'int32' || (value >= -(2 ** 31) && value < 2 ** 31)) return undefined;
  return { code: 'manifest/out-of-range', expected: 'a whole number of 32 bits' };
}

function unquoteIt(value: unknown): { hint?: string } {
  return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value)
    ? { hint: `Write ${value} without quotes.` }
    : {};
}
