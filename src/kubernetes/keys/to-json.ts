import { isMap, isScalar, isSeq, type Scalar } from 'yaml';
import type { ManifestDocument } from '../validate/validate-manifest.ts';
import { entriesOf } from '../yaml/nodes.ts';

/**
 * The manifest as JSON text, keys in the order of the author. Several documents become one `List`,
 * which kubectl applies alike. Written from the nodes, because a JavaScript object would put keys
 * such as "80" first.
 */
export function toJson(documents: readonly ManifestDocument[]): string {
  const [first, ...others] = documents;
  if (first && others.length === 0) {
    return `${write(first.yaml.contents, '')}\n`;
  }
  const items = documents.map(({ yaml }) => `    ${write(yaml.contents, '    ')}`);
  const list = ['"apiVersion": "v1"', '"kind": "List"', `"items": [\n${items.join(',\n')}\n  ]`];
  return `{\n${list.map((line) => `  ${line}`).join(',\n')}\n}\n`;
}

function write(node: unknown, indent: string): string {
  const inner = `${indent}  `;
  if (isMap(node)) {
    const entries = entriesOf(node).map(
      ({ name, value }) => `${JSON.stringify(name)}: ${write(value, inner)}`,
    );
    return wrap('{', entries, '}', indent);
  }
  if (isSeq(node)) {
    const items = node.items.map((item) => write(item, inner));
    return wrap('[', items, ']', indent);
  }
  return isScalar(node) ? writeScalar(node) : 'null';
}

function wrap(open: string, parts: readonly string[], close: string, indent: string): string {
  if (parts.length === 0) return open + close;
  return `${open}\n${parts.map((part) => `${indent}  ${part}`).join(',\n')}\n${indent}${close}`;
}

function writeScalar({ value, source }: Scalar): string {
  // Beyond 2^53 the digits of the source are right and the number is not.
  const exact = typeof value === 'number' && !Number.isSafeInteger(value);
  if (exact && source !== undefined && /^-?[1-9]\d*$/.test(source)) return source;
  return JSON.stringify(value ?? null);
}
