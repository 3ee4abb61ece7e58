import { resolve, type Schema, type SchemaIndex } from './schema-index.ts';

const plainLabels: Record<string, string> = {
  any: 'Object',
  quantity: 'Quantity',
  'int-or-string': 'IntOrString',
};

/**
 * The type as `kubectl explain` prints it between angle brackets: `[]ContainerPort`. It names a type
 * that has fields, and prints what a plain one stands for: Time is `string`.
 */
export function typeLabel(index: SchemaIndex, schema: Schema): string {
  if (schema.type === 'array') return `[]${typeLabel(index, schema.items)}`;
  if (schema.type === 'map') return `map[string]${typeLabel(index, schema.values)}`;
  if (schema.type !== 'ref') return plainLabels[schema.type] ?? schema.type;
  const resolved = resolve(index, schema);
  if (resolved.type === 'object') return resolved.definition.name;
  if (resolved.type === 'any') return index.types[schema.to]?.name ?? 'Object';
  return typeLabel(index, resolved);
}
