import type { DataPath } from '../yaml/data-path.ts';
import type { Check } from './check.ts';

/** The path without positions in lists: "spec.containers.image". */
export function fieldNames({ prefix }: Check, path: DataPath): string {
  return [...prefix, ...path.filter((part) => typeof part === 'string')].join('.');
}
