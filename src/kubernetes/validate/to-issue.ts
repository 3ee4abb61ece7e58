import type { LineCounter } from 'yaml';
import type { Issue, Place } from '../../book/issues/issue.ts';
import { explainYamlFault, keyAt } from '../../book/yaml/yaml-fault.ts';
import type { SchemaIndex } from '../schema/schema-index.ts';
import type { YamlFault } from '../yaml/parse-manifest.ts';
import type { Fault } from './check.ts';
import { fieldPathHint } from './field-path-hint.ts';
import type { ManifestSource } from './validate-manifest.ts';

export type ToPlace = (start: number, end: number) => Place;

/** Places in the file that the text stands in. */
export function placer(source: ManifestSource, positions: LineCounter): ToPlace {
  const shift = (offset: number) => {
    const { line, col } = positions.linePos(offset);
    return [line + source.firstLine - 1, col + source.firstColumn - 1] as const;
  };
  return (start, end) => {
    const [line, column] = shift(start);
    const [endLine, endColumn] = shift(end);
    return { file: source.file, line, column, endLine, endColumn };
  };
}

export function toIssue(
  { code, at, message, hint, severity, lacks }: Fault,
  toPlace: ToPlace,
): Issue {
  const [from = 0, to = from] = at.range ?? [];
  return {
    code,
    severity: severity ?? 'error',
    message,
    place: toPlace(from, lacks === undefined ? Math.max(to, from + 1) : from + 1),
    ...(hint !== undefined && { hint }),
  };
}

export function yamlIssue(fault: YamlFault, text: string, toPlace: ToPlace): Issue {
  const severity = 'error';
  if (fault.code === 'DUPLICATE_KEY') {
    const { name, start } = keyAt(text, fault.start);
    const place = toPlace(start, start + name.length);
    const message = `The key "${name}" is in this mapping twice; kubectl keeps the last one without a word.`;
    const hint = 'Keep the one that is meant; what both hold goes under one key.';
    return { code: 'manifest/duplicate-key', severity, message, place, hint };
  }
  const { message, hint, start, end } =
    fault.hint === undefined ? explainYamlFault(fault, text) : { ...fault, hint: fault.hint };
  return { code: 'manifest/invalid-yaml', severity, message, place: toPlace(start, end), hint };
}

/** Two objects with nothing between them are one mapping, in which all keys are there twice. */
export function secondObject(
  faults: readonly YamlFault[],
  text: string,
  toPlace: ToPlace,
): Issue | undefined {
  const [first] = faults;
  if (first?.code !== 'DUPLICATE_KEY') return undefined;
  const { name, start } = keyAt(text, first.start);
  if (!/^(?:apiVersion|kind)$/.test(name) || text[start - 1] !== '\n') return undefined;
  return {
    code: 'manifest/duplicate-key',
    severity: 'error',
    message: `A second object begins here with "${name}", and nothing parts it from the first.`,
    place: toPlace(start, start + name.length),
    hint: 'Write --- on a line of its own before it.',
  };
}

export function elisionIssue(at: number, toPlace: ToPlace): Issue {
  return {
    code: 'manifest/invalid-yaml',
    severity: 'error',
    message: 'A line stands for what is left out, and a whole manifest leaves nothing out.',
    place: toPlace(at, at + 1),
    hint: 'Write partial after yaml where the fence opens, or # partial in the first line of a file; a part of an object says where it hangs, such as of="Pod.spec".',
  };
}

export function emptyIssue(toPlace: ToPlace): Issue {
  return {
    code: 'manifest/invalid-yaml',
    severity: 'error',
    message: 'The manifest holds no object; at least one is expected.',
    place: toPlace(0, 0),
    hint: 'Write apiVersion, kind and metadata; what is to be shown as it is stands in a text fence.',
  };
}

export function unknownFragment(of: string, place: Place, index: SchemaIndex): Issue {
  return {
    code: 'manifest/unknown-fragment',
    severity: 'error',
    message: `of="${of}" is not a field of Kubernetes; expected a path such as Pod.spec.containers[].`,
    place,
    hint: fieldPathHint(index, of),
  };
}
