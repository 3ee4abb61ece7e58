import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDeclaration } from './read-declaration.ts';
import type { TypeDefinition } from './schema-index.ts';

export interface Models {
  types: Record<string, TypeDefinition>;
  /** Full type name by "apiVersion Kind". */
  kinds: Record<string, string>;
}

/** Reads the types of kubernetes-models: documentation, required fields and enums. */
export function readModels(directories: readonly string[]): Models {
  const models: Models = { types: {}, kinds: {} };
  for (const directory of directories) {
    for (const file of declarationFiles(directory)) {
      const declaration = readDeclaration(readFileSync(join(directory, file), 'utf8'), file);
      if (!declaration) continue;
      const { id, object, ...definition } = declaration;
      models.types[id] = definition;
      if (object) {
        models.kinds[`${object.apiVersion} ${object.kind}`] = id;
        relaxTypeMeta(definition);
      }
    }
  }
  nameValueTypes(models.types);
  return models;
}

/** The package narrows both to one value and requires them; the API's own schema does neither. */
function relaxTypeMeta({ fields }: TypeDefinition): void {
  for (const name of ['apiVersion', 'kind']) {
    fields![name] = { schema: { type: 'string' }, required: false, description: '' };
  }
}

/** Unions and strings in TypeScript, which says nothing about what they may hold. */
function nameValueTypes(types: Models['types']): void {
  const machinery = 'IoK8sApimachineryPkg';
  types[`${machinery}ApiResourceQuantity`]!.value = { type: 'quantity' };
  types[`${machinery}UtilIntstrIntOrString`]!.value = { type: 'int-or-string' };
  for (const name of ['Time', 'MicroTime']) {
    types[`${machinery}ApisMetaV1${name}`]!.value = { type: 'string', format: 'date-time' };
  }
}

function declarationFiles(directory: string): string[] {
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' });
  return files.filter(
    (file) =>
      file.endsWith('.d.ts') &&
      !file.endsWith('index.d.ts') &&
      !/(^|[\\/])(_schemas|node_modules)[\\/]/.test(file),
  );
}
