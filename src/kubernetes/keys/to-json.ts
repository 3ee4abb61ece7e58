import { isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml';
import type { ManifestDocument } from '../validate/validate-manifest.ts';
import { entriesOf, followAlias } from '../yaml/nodes.ts';
import type { YamlDocument } from '../yaml/parse-manifest.ts';

/**
 * The manifest as JSON text, keys in the order of the author. Several documents become one `List`,
 * which kubectl applies alike. Written from the nodes, because a JavaScript object would put keys
 * such as "80" first.
 *
 * @throws {RangeError} when an alias holds itself; validation reports that
 */
export function toJson(documents: readonly ManifestDocument[]): string {
  const [first, ...others] = documents;
  if (first && others.length === 0) {
    return `${write(first.yaml, first.yaml.contents ?? undefined, '')}\n`;
  }
  const items = documents.map(
    ({ yaml }) => `    ${write(yaml, yaml.contents ?? undefined, '    ')}`,
  );
  const list = ['"apiVersion": "v1"', '"kind": "List"', `"items": [\n${items.join(',\n')}\n  ]`];
  return `{\n${list.map((line) => `  ${line}`).join(',\n')}\n}\n`;
}

function write(document: YamlDocument, node: Node | undefined, indent: string): string {
  const value = followAlias(document, node);
  const inner = `${indent}  `;
  if (isMap(value)) {
    const entries = entriesOf(document, value).map(
      ({ name, value: child }) => `${JSON.stringify(name)}: ${write(document, child, inner)}`,
    );
    return wrap('{', entries, '}', indent);
  }
  if (isSeq(value)) {
    const items = value.items.map((item) => write(document, item as Node, inner));
    return wrap('[', items, ']', indent);
  }
  return isScalar(value) ? writeScalar(value) : 'null';
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
