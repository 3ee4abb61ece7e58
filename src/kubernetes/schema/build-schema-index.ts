import type { Client, ClientField } from './read-client.ts';
import type { Models } from './read-models.ts';
import type { Schema, SchemaIndex } from './schema-index.ts';

/**
 * Joins what the two packages know. kubernetes-models has one kind of number and no formats, so the
 * types are walked in step with the client's models, kind by kind.
 */
export function buildSchemaIndex(models: Models, client: Client): SchemaIndex {
  const pairs = pairTypes(models, client);
  for (const [id, { fields }] of Object.entries(models.types)) {
    // Types of kinds that are no longer served have no partner.
    const partners = client.models[pairs.get(id) ?? ''];
    for (const [name, { schema }] of Object.entries(fields ?? {})) {
      addFormat(schema, partners?.[name] ?? { type: '', format: '' });
    }
  }
  for (const id of new Set(Object.values(models.kinds))) {
    const fields = models.types[id]!.fields!;
    for (const name of ['apiVersion', 'kind'] as const) {
      if (fields[name]) fields[name].description = client.typeMeta[name];
    }
  }
  return { kubernetes: client.kubernetes, ...models, served: client.served };
}

/** Model by type, for every type that a served kind reaches. */
export function pairTypes(models: Models, client: Client): Map<string, string> {
  const pairs = new Map<string, string>();
  const queue = Object.entries(client.served).flatMap(([key, { model }]): [string, string][] =>
    models.kinds[key] ? [[models.kinds[key], model]] : [],
  );
  const typeOfModel = new Map(queue.map(([id, model]) => [model, id]));
  for (const [id, model] of queue) {
    if (pairs.has(id)) continue;
    pairs.set(id, model);
    for (const [name, field] of Object.entries(models.types[id]?.fields ?? {})) {
      const partner = client.models[model]?.[name];
      if (!partner) continue;
      const { schema, type } = unwrap(field.schema, partner.type);
      // kubernetes-models writes the claims of a StatefulSet out in place; they are a named type.
      const known = typeOfModel.get(type);
      if (schema.type === 'any' && known) Object.assign(schema, { type: 'ref', to: known });
      if (schema.type === 'ref' && client.models[type]) queue.push([schema.to, type]);
    }
  }
  return pairs;
}

/** Numbers are whole where no format says that they are not. */
function addFormat(outer: Schema, { type, format }: ClientField): void {
  const { schema } = unwrap(outer, type);
  if (schema.type === 'number' && !/double|float/.test(format)) {
    Object.assign(schema, { type: 'integer' });
  }
  if ((schema.type === 'integer' || schema.type === 'string') && format) schema.format = format;
}

/** Takes lists and maps off both sides at once. */
function unwrap(schema: Schema, type: string): { schema: Schema; type: string } {
  if (schema.type === 'array') {
    return unwrap(schema.items, /^Array<(.*)>$/.exec(type)?.[1] ?? type);
  }
  if (schema.type === 'map') {
    return unwrap(schema.values, /^\{ \[key: string\]: (.*); \}$/.exec(type)?.[1] ?? type);
  }
  return { schema, type };
}
