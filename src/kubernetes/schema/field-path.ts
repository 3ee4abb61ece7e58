import { fieldWithin, type Field, type Schema, type SchemaIndex } from './schema-index.ts';

/**
 * The place of a field in a kind: `Pod.spec.containers[].image`. A group and version in front,
 * `autoscaling/v1/HorizontalPodAutoscaler.spec`, choose one that kubectl would not take by itself.
 */
export interface FieldPath {
  apiVersion: string;
  kind: string;
  /** Field names from the top; lists are entered without a step of their own. */
  names: readonly string[];
  /** Whether the path ends inside a list: `Pod.spec.containers[]` is one container. */
  item: boolean;
}

export interface FieldPlace {
  path: FieldPath;
  /** What is written at that place: for `containers[]` a Container, for `containers` the list. */
  schema: Schema;
  /** The field named last; undefined for the kind itself. */
  field: Field | undefined;
}

/** Finds a written path; undefined when the kind or one of its fields does not exist. */
export function findField(index: SchemaIndex, text: string): FieldPlace | undefined {
  const match = /^(?:(.+)\/)?([A-Z]\w*)((?:\.[\w$-]+(?:\[\])?)*)$/.exec(text);
  if (!match) return undefined;
  const kind = match[2]!;
  const apiVersion = match[1] ?? preferredApiVersion(index, kind);
  const type = index.kinds[`${apiVersion} ${kind}`];
  if (apiVersion === undefined || type === undefined) return undefined;

  const steps = match[3]!.split('.').slice(1);
  let schema: Schema = { type: 'ref', to: type };
  let field: Field | undefined;
  for (const step of steps) {
    field = fieldWithin(index, schema, bare(step));
    if (!field) return undefined;
    schema = field.schema;
    if (!step.endsWith('[]')) continue;
    if (schema.type !== 'array') return undefined;
    schema = schema.items;
  }
  const item = steps.at(-1)?.endsWith('[]') ?? false;
  return { path: { apiVersion, kind, names: steps.map(bare), item }, schema, field };
}

/** The id of a field, `[]` after every list but the last: `Pod.spec.containers[].image`. */
export function formatFieldPath(index: SchemaIndex, path: Omit<FieldPath, 'item'>): string {
  const { apiVersion, kind, names } = path;
  const prefix = apiVersion === preferredApiVersion(index, kind) ? '' : `${apiVersion}/`;
  let schema: Schema = { type: 'ref', to: index.kinds[`${apiVersion} ${kind}`] ?? '' };
  let text = prefix + kind;
  for (const name of names) {
    if (schema.type === 'array') text += '[]';
    schema = fieldWithin(index, schema, name)?.schema ?? { type: 'any' };
    text += `.${name}`;
  }
  return text;
}

/** The version that kubectl means by the kind alone: core first, then the most stable and newest. */
export function preferredApiVersion(index: SchemaIndex, kind: string): string | undefined {
  return apiVersionsOf(index, kind)
    .filter((apiVersion) => index.kinds[`${apiVersion} ${kind}`])
    .sort((a, b) => Number(a.includes('/')) - Number(b.includes('/')) || rank(b) - rank(a))[0];
}

/** Versions of a kind that are served, or that can be sent to a part of another kind. */
export function apiVersionsOf(index: SchemaIndex, kind: string): string[] {
  const served = Object.keys(index.served).filter((key) => key.endsWith(` ${kind}`));
  const known = served.length > 0 ? served : Object.keys(index.kinds);
  return known.filter((key) => key.endsWith(` ${kind}`)).map((key) => key.split(' ')[0]!);
}

/** v2 before v1 before v2beta1 before v1alpha1. */
function rank(apiVersion: string): number {
  const [, major, stage, minor] = /v(\d+)(alpha|beta)?(\d+)?$/.exec(apiVersion) ?? [];
  const stages: Record<string, number> = { alpha: 0, beta: 1 };
  return (stages[stage ?? ''] ?? 2) * 1e6 + Number(major ?? 0) * 1e3 + Number(minor ?? 0);
}

function bare(step: string): string {
  return step.replace('[]', '');
}
