import type { Client, ClientField } from './read-client.ts';
import type { Models } from './read-models.ts';
import type { Schema, SchemaIndex } from './schema-index.ts';

/**
 * Joins what the two packages know. kubernetes-models has one kind of number and no formats, so the
 * types are walked in step with the client's models, kind by kind.
 */
export function buildSchemaIndex(models: Models, client: Client): SchemaIndex {
  const pairs = pairTypes(models, client);
  for (const [id, model] of pairs) addFormats(models, client, id, model);
  for (const [id, { fields }] of Object.entries(models.types)) {
    // Types of kinds that are no longer served have no partner; their numbers are all whole.
    if (!pairs.has(id)) for (const field of Object.values(fields ?? {})) wholeNumber(field.schema);
  }
  for (const id of new Set(Object.values(models.kinds))) {
    const fields = models.types[id]!.fields!;
    for (const name of ['apiVersion', 'kind'] as const) {
      if (fields[name]) fields[name].description = client.typeMeta[name];
    }
  }
  const served = Object.fromEntries(
    Object.entries(client.served).map(([key, { plural, namespaced }]) => [
      key,
      { plural, namespaced },
    ]),
  );
  return { kubernetes: client.kubernetes, ...models, served };
}

/** Model by type, for every type that a served kind reaches. */
export function pairTypes(models: Models, client: Client): Map<string, string> {
  const pairs = new Map<string, string>();
  const typeOfModel = new Map<string, string>();
  const queue: [id: string, model: string][] = [];
  for (const [key, { model }] of Object.entries(client.served)) {
    const id = models.kinds[key];
    if (!id) continue;
    typeOfModel.set(model, id);
    queue.push([id, model]);
  }
  for (let next = queue.pop(); next; next = queue.pop()) {
    const [id, model] = next;
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

function addFormats(models: Models, client: Client, id: string, model: string): void {
  for (const [name, field] of Object.entries(models.types[id]!.fields ?? {})) {
    const partner: ClientField = client.models[model]?.[name] ?? { type: '', format: '' };
    const { schema } = unwrap(field.schema, partner.type);
    if (schema.type === 'number' && !/double|float/.test(partner.format)) wholeNumber(schema);
    if ((schema.type === 'integer' || schema.type === 'string') && partner.format) {
      schema.format = partner.format;
    }
  }
}

function wholeNumber(schema: Schema): void {
  const { schema: inner } = unwrap(schema, '');
  if (inner.type === 'number') (inner as { type: string }).type = 'integer';
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
