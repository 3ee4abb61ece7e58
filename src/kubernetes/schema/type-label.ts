import { resolve, type Schema, type SchemaIndex } from './schema-index.ts';

const plainLabels: Record<string, string> = {
  any: 'Object',
  quantity: 'Quantity',
  'int-or-string': 'IntOrString',
};

/** The type as `kubectl explain` prints it between angle brackets: `[]ContainerPort`. */
export function typeLabel(index: SchemaIndex, schema: Schema): string {
  switch (schema.type) {
    case 'array':
      return `[]${typeLabel(index, schema.items)}`;
    case 'map':
      return `map[string]${typeLabel(index, schema.values)}`;
    case 'ref':
      return referenceLabel(index, schema);
    default:
      return plainLabels[schema.type] ?? schema.type;
  }
}

/** kubectl names a type that has fields, and prints what a plain one stands for: Time is `string`. */
function referenceLabel(index: SchemaIndex, schema: Schema & { type: 'ref' }): string {
  const resolved = resolve(index, schema);
  if (resolved.type === 'object') return resolved.definition.name;
  if (resolved.type === 'any') return index.types[schema.to]?.name ?? 'Object';
  return typeLabel(index, resolved);
}
