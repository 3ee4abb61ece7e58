/**
 * What the validator, `explain` and the popovers know about the Kubernetes API: every type with its
 * fields, and every kind that a server takes. Plain JSON, so that it can be cached as it is.
 */
export interface SchemaIndex {
  /** Minor version of Kubernetes that the schemas describe: "1.36". */
  kubernetes: string;
  /** Types by their full name, "IoK8sApiCoreV1Pod". */
  types: Record<string, TypeDefinition>;
  /** Full type name by "apiVersion Kind": "apps/v1 Deployment". Holds kinds of older versions too. */
  kinds: Record<string, string>;
  /** Kinds that this version of Kubernetes takes, by "apiVersion Kind". */
  served: Record<string, ServedKind>;
}

export interface ServedKind {
  /** Name in the API's addresses and in kubectl: "pods". */
  plural: string;
  namespaced: boolean;
  /** The model of @kubernetes/client-node that describes it: "V1Pod". */
  model: string;
}

export interface TypeDefinition {
  /** Short name as kubectl prints it: "ContainerPort". */
  name: string;
  description: string;
  /** Absent when the type is a plain value. */
  fields?: Record<string, Field>;
  /** What a type without fields stands for: Time is a string, Quantity a quantity. */
  value?: Schema;
}

export interface Field {
  schema: Schema;
  required: boolean;
  description: string;
}

export type Schema =
  | { type: 'string'; format?: string; enum?: string[] }
  | { type: 'integer' | 'number'; format?: string }
  | { type: 'any' }
  | { type: 'boolean' | 'quantity' | 'int-or-string' }
  | { type: 'array'; items: Schema }
  | { type: 'map'; values: Schema }
  | { type: 'ref'; to: string };

/** A schema with its references followed to the end. */
export type Resolved =
  Exclude<Schema, { type: 'ref' }> | { type: 'object'; id: string; definition: TypeDefinition };

/** Follows references until there is a type with fields or a plain value. */
export function resolve(index: SchemaIndex, schema: Schema): Resolved {
  if (schema.type !== 'ref') return schema;
  const definition = index.types[schema.to];
  if (definition?.fields) return { type: 'object', id: schema.to, definition };
  return resolve(index, definition?.value ?? { type: 'any' });
}

/** What lists and maps hold in the end: the Container of `[]Container`. */
export function innermost(schema: Schema): Schema {
  if (schema.type === 'array') return innermost(schema.items);
  return schema.type === 'map' ? innermost(schema.values) : schema;
}

/** The field of that name in what a schema holds in the end. */
export function fieldWithin(index: SchemaIndex, schema: Schema, name: string): Field | undefined {
  const type = resolve(index, innermost(schema));
  return type.type === 'object' ? fieldOf(type.definition, name) : undefined;
}

/** Types of the mappings from a type down to the last name, as far as there are some. */
export function typesAlong(index: SchemaIndex, from: string, names: readonly string[]): string[] {
  const types = [from];
  for (const name of names) {
    const field = index.types[types.at(-1)!]?.fields?.[name];
    const inner = field && innermost(field.schema);
    if (inner?.type !== 'ref') return types;
    types.push(inner.to);
  }
  return types;
}

/** The field of that name, never one that JavaScript's objects inherit. */
export function fieldOf(definition: TypeDefinition, name: string): Field | undefined {
  const { fields } = definition;
  return fields && Object.hasOwn(fields, name) ? fields[name] : undefined;
}
