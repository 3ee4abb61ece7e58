import { apiVersionsOf, type FieldPlace, findField } from '../schema/field-path.ts';
import { innermost, type Schema, type SchemaIndex } from '../schema/schema-index.ts';
import { constraintsAt } from './field-constraints.ts';
import type { ConstraintRule } from '../constraints/constraint.ts';
import { typeLabel } from '../schema/type-label.ts';

/** What `kubectl explain` knows about a field. */
export interface Explanation {
  /** "[]ContainerPort". */
  type: string;
  required: boolean;
  /** What an API server demands of it beyond its type. */
  constraints: ConstraintRule[];
  /** Values that the field takes, empty when any will do. */
  enum: EnumValue[];
  /** What Kubernetes says, in paragraphs, without its list of values. */
  description: string[];
  /** What Kubernetes says about the type, where the field has a type of its own. */
  typeDescription: string[];
  /** "kubectl explain pod.spec.containers.ports". */
  command: string;
}

export interface EnumValue {
  value: string;
  /** Kubernetes' words after the value: `is the TCP protocol.` */
  meaning: string;
}

/** Explains a field by its path, "Pod.spec.containers[].ports"; undefined when there is none. */
export function explain(index: SchemaIndex, path: string): Explanation | undefined {
  const place = findField(index, path);
  if (!place) return undefined;
  const { apiVersion, kind, names } = place.path;
  const { field } = place;
  const schema = field?.schema ?? place.schema;
  const words = describeField(index, place);
  // kubectl picks a version by itself when a kind has several; any other must be asked for.
  const flag = apiVersionsOf(index, kind).length > 1 ? ` --api-version=${apiVersion}` : '';
  return {
    type: typeLabel(index, schema),
    required: field?.required ?? false,
    constraints: constraintsAt(index, place.path),
    enum: enumOf(schema, words.own),
    description: paragraphs(words.own),
    typeDescription: paragraphs(words.type),
    command: `kubectl explain ${[kind.toLowerCase(), ...names].join('.')}${flag}`,
  };
}

/** Kubernetes' text about a field and about its type, as it stands in the API. */
export function describeField(
  index: SchemaIndex,
  { field, schema }: FieldPlace,
): { own: string; type: string } {
  const inner = innermost(field?.schema ?? schema);
  const type = inner.type === 'ref' ? (index.types[inner.to]?.description ?? '') : '';
  return { own: field?.description ?? '', type };
}

/** Values of an enum in the order of the API. */
export function enumValues(schema: Schema): readonly string[] {
  const inner = innermost(schema);
  return inner.type === 'string' ? (inner.enum ?? []) : [];
}

/** Starts the list that the API's generator adds to a description. */
const enumList = /\n*Possible enum values:\n/;

function enumOf(schema: Schema, description: string): EnumValue[] {
  const list = description.split(enumList)[1] ?? '';
  const meanings = new Map(
    [...list.matchAll(/- `"(.*?)"` ?([\s\S]*?)(?=\n\s*- `"|$)/g)].map((match) => [
      match[1]!,
      match[2]!.trim(),
    ]),
  );
  return enumValues(schema).map((value) => ({ value, meaning: meanings.get(value) ?? '' }));
}

function paragraphs(text: string): string[] {
  const [prose = ''] = text.split(enumList);
  return prose
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);
}
