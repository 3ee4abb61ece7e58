import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commentText } from './read-declaration.ts';
import type { ServedKind } from './schema-index.ts';

export interface Client {
  /** "1.36". */
  kubernetes: string;
  /** Fields of each model by name: "V1ContainerPort" → "containerPort". */
  models: Record<string, Record<string, ClientField>>;
  /** By "apiVersion Kind". */
  served: Record<string, ServedKind>;
  /** Documentation of `apiVersion` and `kind`, the same on every object. */
  typeMeta: Record<'apiVersion' | 'kind', string>;
}

export interface ClientField {
  /** TypeScript type as the generator writes it: "Array<V1Container>", "{ [key: string]: string; }". */
  type: string;
  /** "int32", "double", "byte", "date-time", or empty. */
  format: string;
}

/**
 * Reads the generated half of @kubernetes/client-node: number formats, and which kinds a server
 * takes with their plural names.
 *
 * @param directory its dist/gen
 */
export function readClient(directory: string): Client {
  const sources = readSources(join(directory, 'models'));
  const kubernetes = /spec version: release-([\d.]+)/.exec(sources.get('V1Pod') ?? '')?.[1];
  if (!kubernetes) throw new Error('@kubernetes/client-node states no Kubernetes version');

  const models: Client['models'] = {};
  for (const [name, source] of sources) {
    // The package keeps files of kinds that are gone; their header names an older version.
    if (!source.includes(`spec version: release-${kubernetes}\n`)) continue;
    const table = /attributeTypeMap = (\[[\s\S]*?\n\]|\[\]);/.exec(source)?.[1];
    const entries = JSON.parse(table ?? '[]') as (ClientField & { baseName: string })[];
    models[name] = Object.fromEntries(entries.map((entry) => [entry.baseName, entry]));
  }
  const served = readServed(join(directory, 'apis'), models);
  return { kubernetes, models, served, typeMeta: readTypeMeta(join(directory, 'models')) };
}

/** Kinds that can be sent to a collection: `POST /apis/apps/v1/namespaces/{namespace}/deployments`. */
function readServed(directory: string, models: Client['models']): Client['served'] {
  const served: Client['served'] = {};
  for (const source of readSources(directory).values()) {
    for (const method of source.split(/\n {4}async /)) {
      const path = collectionPath.exec(/const localVarPath = '([^']+)'/.exec(method)?.[1] ?? '');
      const model = /ObjectSerializer\.serialize\(body, "(\w+)"/.exec(method)?.[1];
      if (!path || !model || !models[model] || !method.includes('HttpMethod.POST')) continue;
      const [, group, version, namespace, plural] = path as unknown as [string, ...string[]];
      const apiVersion = group ? `${group}/${version}` : version!;
      const kind = model.replace(new RegExp(`^[A-Za-z]*?V${version!.slice(1)}(?=[A-Z])`), '');
      served[`${apiVersion} ${kind}`] = { plural: plural!, namespaced: !!namespace, model };
    }
  }
  return served;
}

const collectionPath =
  /^\/(?:api|apis\/([^/]+))\/(v[^/]+)\/(namespaces\/\{namespace\}\/)?([a-z]+)$/;

/** The one place of either package that documents the two keys of every object. */
function readTypeMeta(directory: string): Client['typeMeta'] {
  const source = readFileSync(join(directory, 'V1Pod.d.ts'), 'utf8');
  const describe = (key: string) => {
    const comment = new RegExp(`/\\*\\*((?:(?!\\*/)[\\s\\S])*)\\*/\\s*'${key}'\\?:`).exec(source);
    if (!comment) throw new Error(`@kubernetes/client-node does not document ${key}`);
    return commentText(comment[1]!);
  };
  return { apiVersion: describe('apiVersion'), kind: describe('kind') };
}

function readSources(directory: string): Map<string, string> {
  const files = readdirSync(directory).filter((file) => file.endsWith('.js'));
  return new Map(
    files.map((file) => [file.slice(0, -3), readFileSync(join(directory, file), 'utf8')]),
  );
}
