import type { Node } from 'yaml';
import type { TypeDefinition } from '../schema/schema-index.ts';
import { formatDataPath, type DataPath } from '../yaml/data-path.ts';
import { type Check, fieldNames } from './check.ts';
import { fieldElsewhere, longerName, nearestName, nestedName, someOf } from './suggest.ts';

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
  const { hint, meant, belongs } = suggest(check, path, name, definition);
  check.report({
    code: 'manifest/unknown-field',
    at,
    message: `${formatDataPath(path)} does not exist: ${definition.name} has no field "${name}".`,
    hint,
    ...(belongs !== undefined && { belongs }),
  });
  return meant;
}

function suggest(
  check: Check,
  path: DataPath,
  name: string,
  definition: TypeDefinition,
): { hint: string; meant?: string; belongs?: string } {
  const names = Object.keys(definition.fields!);
  const near = nearestName(name, names);
  if (near) return { hint: `Did you mean "${near}"?`, meant: near };
  const nested = nestedName(check.index, name, definition);
  if (nested) {
    return { hint: `Write "${nested[0]}:", and below it "${nested[1]}:".`, meant: nested[0] };
  }
  const here = fieldNames(check, path);
  const elsewhere = fieldElsewhere(check.index, check.rootType, here);
  const longer = longerName(name, names);
  if (longer && !elsewhere?.startsWith(here.slice(0, -1).join('.'))) {
    return { hint: `Did you mean "${longer}"?`, meant: longer };
  }
  if (!elsewhere) return { hint: `${definition.name} has ${someOf(names)}.` };
  return {
    belongs: elsewhere,
    hint: `${check.kind} has a field of that name at ${elsewhere}; indent the line like that.`,
  };
}
