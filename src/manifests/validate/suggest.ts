import { innermost, type SchemaIndex } from '../schema/schema-index.ts';

/** The name that was probably meant: same letters in another case, a plural, or a slip of the pen. */
export function nearestName(name: string, candidates: readonly string[]): string | undefined {
  const lower = name.toLowerCase();
  const same = candidates.find((candidate) => candidate.toLowerCase() === lower);
  const plural = candidates.find(
    (candidate) => `${candidate}s` === name || `${name}s` === candidate,
  );
  if (same !== undefined || plural !== undefined) return same ?? plural;
  let best: string | undefined;
  let least = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(lower, candidate.toLowerCase());
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/**
 * Path of a field with that name elsewhere in the kind, for one that was written in the wrong place:
 * `nodeSelector` in a container → "spec.nodeSelector". A place above or below is likelier than any
 * other, because it takes one slip of the indentation.
 *
 * @param here field names down to the misplaced one
 */
export function fieldElsewhere(
  index: SchemaIndex,
  rootType: string,
  here: readonly string[],
): { path: string; near: boolean } | undefined {
  const name = here.at(-1)!;
  const parent = here.slice(0, -1).join('.');
  let first: string | undefined;
  const seen = new Set<string>();
  const queue: [type: string, path: string][] = [[rootType, '']];
  for (let next = queue.shift(); next; next = queue.shift()) {
    const [type, path] = next;
    if (seen.has(type) || path.split('.').length > 6) continue;
    seen.add(type);
    for (const [field, { schema }] of Object.entries(index.types[type]?.fields ?? {})) {
      if (field === 'status' || field === 'managedFields') continue;
      const below = path ? `${path}.${field}` : field;
      if (field === name && path !== parent) {
        if (isWithin(parent, path) || isWithin(path, parent)) return { path: below, near: true };
        first ??= below;
      }
      const inner = innermost(schema);
      if (inner.type === 'ref') queue.push([inner.to, below]);
    }
  }
  return first === undefined ? undefined : { path: first, near: false };
}

function isWithin(path: string, outer: string): boolean {
  return outer === '' || path === outer || path.startsWith(`${outer}.`);
}

/** Optimal string alignment: a swapped pair of letters counts as one slip. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + cost);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) row[j] = Math.min(row[j]!, before[j - 2]! + 1);
    }
    [before, previous] = [previous, row];
  }
  return previous[b.length]!;
}
