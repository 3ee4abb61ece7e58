import type { Node } from 'yaml';
import type { TypeDefinition } from '../schema/schema-index.ts';
import { formatDataPath, type DataPath } from '../yaml/data-path.ts';
import type { Check } from './check.ts';
import { fieldElsewhere, nearestName } from './suggest.ts';

/**
 * Reports a field that the type does not have.
 *
 * @returns the field that was probably meant, so that it is not reported as missing besides
 */
export function reportUnknownField(
  check: Check,
  at: Node,
  path: DataPath,
  definition: TypeDefinition,
): string | undefined {
  const name = String(path.at(-1));
  const names = Object.keys(definition.fields!);
  const near = nearestName(name, names);
  check.report({
    code: 'manifest/unknown-field',
    at,
    message: `${formatDataPath(path)} does not exist: ${definition.name} has no field "${name}".`,
    hint: near
      ? `Did you mean "${near}"?`
      : (elsewhereHint(check, path) ?? listHint(definition.name, names)),
  });
  return near;
}

function elsewhereHint(check: Check, path: DataPath): string | undefined {
  const names = path.filter((part) => typeof part === 'string');
  const found = fieldElsewhere(check.index, check.rootType, [...check.prefix, ...names]);
  if (!found) return undefined;
  const place = `${check.kind} has a field of that name at ${found.path}`;
  return found.near ? `${place}; indent the line like that.` : `${place}.`;
}

function listHint(type: string, names: readonly string[]): string {
  return `${type} has ${names.slice(0, 8).join(', ')}${names.length > 8 ? ', …' : ''}.`;
}
