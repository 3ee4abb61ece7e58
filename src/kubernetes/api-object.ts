import { isMap, isSeq } from 'yaml';
import { apiVersionsOf } from './schema/field-path.ts';
import type { SchemaIndex } from './schema/schema-index.ts';
import { nearestName } from './validate/suggest.ts';
import { removedApis } from './validate/removed-apis.ts';
import { entriesOf, entryOf, stringOf } from './yaml/nodes.ts';

/**
 * Whether what a document holds is an object that an API server could be asked to store, or a near miss of one:
 * the one gate for files and fences. It has a kind and metadata or a spec beside it, or it is of a
 * kind that the API has. What a tool reads from disk (kubeconfig, values of a chart, compose …) has
 * neither.
 */
export function isApiObject(node: unknown, index: () => SchemaIndex): boolean {
  if (isSeq(node)) return node.items.some((item) => isApiObject(item, index));
  if (!isMap(node)) return false;
  const value = (name: string) =>
    (entryOf(node, name) ?? entriesOf(node).find((each) => nearestName(each.name, [name])))?.value;
  const [apiVersion, kind] = [stringOf(value('apiVersion')), stringOf(value('kind'))];
  if (answers.has(`${apiVersion} ${kind}`)) return false;
  const body = isMap(value('metadata')) || isMap(value('spec'));
  if (kind === undefined) return apiVersion !== undefined && isMap(value('metadata'));
  if (apiVersion === undefined) return body && /^[A-Z]/.test(kind);
  if (isKnown(index(), apiVersion, kind)) return true;
  return body && !isForeignTool(index(), apiVersion);
}

/** What a server says and never stores. */
const answers = new Set(['v1 Status', 'v1 ComponentStatus', 'v1 ComponentStatusList']);

/** A kind of the API in this apiVersion, or a kind of that name in another. */
function isKnown(index: SchemaIndex, apiVersion: string, kind: string): boolean {
  return (
    kind === 'List' ||
    `${apiVersion} ${kind}` in index.kinds ||
    `${apiVersion} ${kind}` in index.served ||
    removedApis.has(`${apiVersion} ${kind}`) ||
    (apiVersionsOf(index, kind).length > 0 && !isForeignTool(index, apiVersion)) ||
    apiVersionsOf(index, kind.slice(0, 1).toUpperCase() + kind.slice(1)).length > 0
  );
}

/** `skaffold/v4beta11`: groups of the API are in Kubernetes itself or have a domain. */
function isForeignTool(index: SchemaIndex, apiVersion: string): boolean {
  const [group = '', version] = apiVersion.split('/');
  if (group.includes('.') || (version === undefined && /^v\d/.test(group))) return false;
  const groups = new Set(Object.keys(index.served).map((key) => key.split(/[ /]/)[0]!));
  return nearestName(group, [...groups]) === undefined;
}
