import { createServer, type Server, type ServerResponse } from 'node:http';
import {
  resolve,
  type Field,
  type Schema,
  type SchemaIndex,
  type TypeDefinition,
} from '../../../../src/kubernetes/schema/schema-index.ts';

/**
 * As much of an API server as `kubectl explain` asks for: discovery and OpenAPI documents, written
 * from our own index. What kubectl prints from them shows whether we print the same.
 *
 * @returns the server, listening on a free port of the loopback interface
 */
export function startApiServer(index: SchemaIndex): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    answer(index, pathname, response);
  });
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)));
}

function answer(index: SchemaIndex, path: string, response: ServerResponse): void {
  const body = documentAt(index, path);
  response.writeHead(body ? 200 : 404, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body ?? { kind: 'Status', status: 'Failure', code: 404 }));
}

function documentAt(index: SchemaIndex, path: string): object | undefined {
  const versions = groupVersions(index);
  if (path === '/api') return { kind: 'APIVersions', versions: ['v1'] };
  if (path === '/apis') return groupList(versions);
  if (path === '/openapi/v3') return openApiList(versions);
  const [, document] = /^\/openapi\/v3\/apis?\/(.+)$/.exec(path) ?? [];
  if (document && versions.includes(document)) return openApi(index, document);
  const [, resources] = /^\/apis?\/(.+)$/.exec(path) ?? [];
  return resources && versions.includes(resources) ? resourceList(index, resources) : undefined;
}

function groupVersions(index: SchemaIndex): string[] {
  const described = Object.keys(index.served).filter((key) => index.kinds[key]);
  return [...new Set(described.map((key) => key.split(' ')[0]!))];
}

function groupList(versions: readonly string[]): object {
  const groups = Map.groupBy(
    versions.filter((version) => version.includes('/')),
    (version) => version.split('/')[0]!,
  );
  return {
    kind: 'APIGroupList',
    apiVersion: 'v1',
    groups: [...groups].map(([name, members]) => {
      const sorted = members
        .toSorted((a, b) => b.localeCompare(a))
        .map((groupVersion) => ({ groupVersion, version: groupVersion.split('/')[1]! }));
      return { name, versions: sorted, preferredVersion: sorted[0] };
    }),
  };
}

function openApiList(versions: readonly string[]): object {
  const paths = versions.map((version) => {
    const path = version.includes('/') ? `apis/${version}` : `api/${version}`;
    return [path, { serverRelativeURL: `/openapi/v3/${path}?hash=1` }];
  });
  return { paths: Object.fromEntries(paths) as object };
}

function resourceList(index: SchemaIndex, groupVersion: string): object {
  return {
    kind: 'APIResourceList',
    apiVersion: 'v1',
    groupVersion,
    resources: kindsOf(index, groupVersion).map(({ kind, plural, namespaced }) => ({
      name: plural,
      singularName: kind.toLowerCase(),
      namespaced,
      kind,
      verbs: ['create', 'get', 'list'],
    })),
  };
}

function kindsOf(index: SchemaIndex, groupVersion: string) {
  return Object.entries(index.served)
    .map(([key, served]) => {
      const [apiVersion, kind] = key.split(' ') as [string, string];
      return { apiVersion, kind, type: index.kinds[key], ...served };
    })
    .filter(({ apiVersion, type }) => apiVersion === groupVersion && type !== undefined);
}

function openApi(index: SchemaIndex, groupVersion: string): object {
  const schemas: Record<string, object> = {};
  const paths: Record<string, object> = {};
  for (const { kind, type, plural, namespaced } of kindsOf(index, groupVersion)) {
    const [group, version] = groupVersion.includes('/') ? groupVersion.split('/') : ['', groupVersion];
    const identity = { 'x-kubernetes-group-version-kind': { group, version, kind } };
    addSchema(index, schemas, type!);
    Object.assign(schemas[schemaName(index, type!)]!, {
      'x-kubernetes-group-version-kind': [{ group, version, kind }],
    });
    const base = `${group ? '/apis' : '/api'}/${groupVersion}/${namespaced ? 'namespaces/{namespace}/' : ''}`;
    paths[base + plural] = {
      get: { 'x-kubernetes-action': 'list', ...identity, responses: {} },
      post: { 'x-kubernetes-action': 'post', ...identity, responses: {} },
    };
  }
  const info = { title: 'Kubernetes', version: `v${index.kubernetes}.0` };
  return { openapi: '3.0.0', info, paths, components: { schemas } };
}

/** kubectl prints what stands after the last full stop. */
function schemaName(index: SchemaIndex, id: string): string {
  return `${id}.${index.types[id]!.name}`;
}

function addSchema(index: SchemaIndex, schemas: Record<string, object>, id: string): void {
  const definition = index.types[id];
  if (!definition || schemas[schemaName(index, id)]) return;
  const schema = { ...definitionSchema(index, id, definition), description: definition.description };
  schemas[schemaName(index, id)] = schema;
  for (const { schema: field } of Object.values(definition.fields ?? {})) {
    for (const reference of references(field)) addSchema(index, schemas, reference);
  }
}

function definitionSchema(index: SchemaIndex, id: string, definition: TypeDefinition): object {
  if (!definition.fields) return valueSchema(index, resolve(index, { type: 'ref', to: id }) as Schema);
  const fields = Object.entries(definition.fields);
  return {
    type: 'object',
    properties: Object.fromEntries(
      fields.map(([name, field]) => [name, fieldSchema(index, field)]),
    ) as object,
    required: fields.filter(([, { required }]) => required).map(([name]) => name),
  };
}

function fieldSchema(index: SchemaIndex, { schema, description }: Field): object {
  return { ...valueSchema(index, schema), ...(description && { description }) };
}

function valueSchema(index: SchemaIndex, schema: Schema): object {
  switch (schema.type) {
    case 'ref':
      return { allOf: [{ $ref: `#/components/schemas/${schemaName(index, schema.to)}` }] };
    case 'array':
      return { type: 'array', items: valueSchema(index, schema.items) };
    case 'map':
      return { type: 'object', additionalProperties: valueSchema(index, schema.values) };
    case 'any':
      return { type: 'object' };
    case 'quantity':
      return { oneOf: [{ type: 'string' }, { type: 'number' }] };
    case 'int-or-string':
      return { format: 'int-or-string', oneOf: [{ type: 'integer' }, { type: 'string' }] };
    default:
      return schema;
  }
}

function references(schema: Schema): string[] {
  if (schema.type === 'array') return references(schema.items);
  if (schema.type === 'map') return references(schema.values);
  return schema.type === 'ref' ? [schema.to] : [];
}
