import { nearest } from '../../language/nearest.ts';
import {
  fieldOf,
  innermost,
  resolve,
  type SchemaIndex,
  type TypeDefinition,
  typesAlong,
} from '../schema/schema-index.ts';

/** The name that was probably meant: same letters in another case, a plural, or a slip of the pen. */
export function nearestName(name: string, candidates: readonly string[]): string | undefined {
  const lower = name.toLowerCase();
  const same = candidates.find((candidate) => candidate.toLowerCase() === lower);
  const plural = candidates.find(
    (candidate) => `${candidate}s` === name || `${name}s` === candidate,
  );
  return same ?? plural ?? nearest(name, candidates);
}

/** The first of many names: `a, b, …`. */
export function someOf(names: readonly string[], most = 8): string {
  return `${names.slice(0, most).join(', ')}${names.length > most ? ', …' : ''}`;
}

/** The one name that ends in that word: `name` in a secret of a pod is secretName. */
export function longerName(name: string, candidates: readonly string[]): string | undefined {
  const ending = name[0] ? name[0].toUpperCase() + name.slice(1) : '';
  const longer = candidates.filter((candidate) => ending !== '' && candidate.endsWith(ending));
  return longer.length === 1 ? longer[0] : undefined;
}

/** Two names in one, as older versions wrote them: `serviceName` is now name in service. */
export function nestedName(
  index: SchemaIndex,
  name: string,
  definition: TypeDefinition,
): readonly [outer: string, inner: string] | undefined {
  for (const [outer, { schema }] of Object.entries(definition.fields!)) {
    const rest = name.startsWith(outer) ? name.slice(outer.length) : '';
    if (!/^[A-Z]/.test(rest)) continue;
    const type = resolve(index, innermost(schema));
    const inner = rest[0]!.toLowerCase() + rest.slice(1);
    if (type.type === 'object' && fieldOf(type.definition, inner)) return [outer, inner];
  }
  return undefined;
}

/**
 * Path of a field with that name above or below, for one that one slip of the indentation put into
 * the wrong place: `nodeSelector` in a container → "spec.nodeSelector".
 *
 * @param here field names down to the misplaced one
 */
export function fieldElsewhere(
  index: SchemaIndex,
  rootType: string,
  here: readonly string[],
): string | undefined {
  const name = here.at(-1)!;
  const around = typesAlong(index, rootType, here.slice(0, -1));
  const below = fieldBelow(index, around.at(-1)!, name);
  if (below) return [...here.slice(0, -1), ...below].join('.');
  const depth = around
    .slice(0, -1)
    .findLastIndex((type) => Object.hasOwn(index.types[type]?.fields ?? {}, name));
  return depth === -1 ? undefined : [...here.slice(0, depth), name].join('.');
}

/** The same in a field that is called like the one around it: `securityContext` of containers, not of the pod. */
export function fieldOfNamesake(
  index: SchemaIndex,
  rootType: string,
  here: readonly string[],
): string | undefined {
  const around = typesAlong(index, rootType, here.slice(0, -1));
  for (let depth = here.length - 2; depth >= 0; depth--) {
    const below = fieldBelow(index, around[depth]!, here.at(-1)!, here.at(-2));
    if (below) return [...here.slice(0, depth), ...below].join('.');
  }
  return undefined;
}

/** The nearest field of that name in what a type holds, at most four steps down. */
function fieldBelow(
  index: SchemaIndex,
  from: string,
  name: string,
  parent?: string,
): string[] | undefined {
  const queue: [type: string, path: string[]][] = [[from, []]];
  const seen = new Set<string>();
  for (const [type, path] of queue) {
    if (seen.has(type) || path.length > 3) continue;
    seen.add(type);
    const fields = index.types[type]?.fields ?? {};
    const fits = path.length > 0 && (parent === undefined || path.at(-1) === parent);
    if (fits && Object.hasOwn(fields, name)) return [...path, name];
    for (const [field, { schema }] of Object.entries(fields)) {
      const inner = innermost(schema);
      if (field !== 'status' && field !== 'managedFields' && inner.type === 'ref')
        queue.push([inner.to, [...path, field]]);
    }
  }
  return undefined;
}
