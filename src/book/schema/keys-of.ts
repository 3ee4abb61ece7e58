import { z } from 'zod';

/** A key that a mapping of a data file may have. */
export interface Key {
  name: string;
  required: boolean;
  /** What it says, for an author. */
  says: string;
  schema: z.ZodType;
}

const known = new WeakMap<z.ZodType, readonly Key[]>();

/** The keys of a mapping, in the order of the schema; none where the author chooses the keys. */
export function keysOf(schema: z.ZodType): readonly Key[] {
  const keys = known.get(schema) ?? readKeys(schema);
  known.set(schema, keys);
  return keys;
}

function readKeys(schema: z.ZodType): Key[] {
  return branchesOf(schema).flatMap((branch) =>
    branch instanceof z.ZodObject
      ? Object.entries(branch.shape as Record<string, z.ZodType>).map(([name, value]) => ({
          name,
          required: !value.safeParse(undefined).success,
          says: value.description ?? '',
          schema: value,
        }))
      : [],
  );
}

/** What a schema asks for below a path of keys and indexes: several, where there is a choice. */
export function schemasAt(schema: z.ZodType, path: readonly (string | number)[]): z.ZodType[] {
  return path.reduce<z.ZodType[]>(
    (at, step) => at.flatMap((each) => branchesOf(each).flatMap((branch) => below(branch, step))),
    [schema],
  );
}

/** The keys of a mapping at a path. */
export const keysAt = (schema: z.ZodType, path: readonly (string | number)[]) =>
  schemasAt(schema, path).flatMap(keysOf);

function below(schema: z.ZodType, step: string | number): z.ZodType[] {
  if (schema instanceof z.ZodArray) return [schema.element as z.ZodType];
  if (schema instanceof z.ZodRecord) return [schema.valueType as z.ZodType];
  if (!(schema instanceof z.ZodObject)) return [];
  const shape = schema.shape as Record<string, z.ZodType | undefined>;
  const found = shape[step] ?? (schema.def.catchall as z.ZodType | undefined);
  return found ? [found] : [];
}

/** The schemas of which a value may fit any, without what only says that it may be missing. */
export function branchesOf(schema: z.ZodType): z.ZodType[] {
  if ('innerType' in schema.def) return branchesOf(schema.def.innerType as z.ZodType);
  if (schema instanceof z.ZodPipe) return branchesOf(schema.def.in as z.ZodType);
  if (schema instanceof z.ZodUnion) {
    return (schema.options as z.ZodType[]).flatMap((option) => branchesOf(option));
  }
  return [schema];
}
