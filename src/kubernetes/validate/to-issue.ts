import type { LineCounter } from 'yaml';
import type { Issue, Place } from '../../book/issues/issue.ts';
import { explainYamlFault, keyAt } from '../../book/yaml/yaml-fault.ts';
import type { ManifestCode } from '../constraints/formats.ts';
import { elisionIn, otherSpaceIn } from '../yaml/elisions.ts';
import type { ParsedManifest, YamlFault } from '../yaml/parse-manifest.ts';
import type { Fault } from './check.ts';
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
  { code, at, message, hint, severity = 'error', lacks }: Fault,
  toPlace: ToPlace,
): Issue {
  const [from = 0, to = from] = at.range ?? [];
  const place = toPlace(from, lacks === undefined ? Math.max(to, from + 1) : from + 1);
  return { ...error(code, place, message, hint), severity };
}

export const error = (code: ManifestCode, place: Place, message: string, hint: string): Issue => ({
  code,
  severity: 'error',
  message,
  place,
  hint,
});

export function yamlIssue(fault: YamlFault, text: string, toPlace: ToPlace): Issue {
  if (fault.code === 'DUPLICATE_KEY') {
    const { name, start } = keyAt(text, fault.start);
    return error(
      'manifest/duplicate-key',
      toPlace(start, start + name.length),
      `The key "${name}" is in this mapping twice; kubectl keeps the last one without a word.`,
      'Keep the one that is meant; what both hold goes under one key.',
    );
  }
  const { message, hint, start, end } =
    fault.hint === undefined ? explainYamlFault(fault, text) : { ...fault, hint: fault.hint };
  return error('manifest/invalid-yaml', toPlace(start, end), message, hint);
}

/** Two objects with nothing between them are one mapping, in which all keys are there twice. */
export function secondObject(
  [first]: readonly YamlFault[],
  text: string,
  toPlace: ToPlace,
): Issue | undefined {
  if (first?.code !== 'DUPLICATE_KEY') return undefined;
  const { name, start } = keyAt(text, first.start);
  if (!/^(?:apiVersion|kind)$/.test(name) || text[start - 1] !== '\n') return undefined;
  return error(
    'manifest/duplicate-key',
    toPlace(start, start + name.length),
    `A second object begins here with "${name}", and nothing parts it from the first.`,
    'Write --- on a line of its own before it.',
  );
}

export function otherSpace(
  { documents }: ParsedManifest,
  text: string,
  toPlace: ToPlace,
): Issue | undefined {
  const at = otherSpaceIn(text, documents);
  if (at === -1) return undefined;
  const message = 'A no-break or wide space indents this line, and YAML takes only plain ones.';
  return error('manifest/invalid-yaml', toPlace(at, at + 1), message, 'Indent with two spaces.');
}

/** A line that stands for what is left out, in a text that says nothing of being partial. */
export function elision(
  { documents }: ParsedManifest,
  text: string,
  toPlace: ToPlace,
): Issue | undefined {
  const at = elisionIn(text, documents);
  if (at === -1) return undefined;
  return error(
    'manifest/invalid-yaml',
    toPlace(at, at + 1),
    'A line stands for what is left out, and a whole manifest leaves nothing out.',
    'Write partial after yaml where the fence opens, or # partial in the first line of a file; a part of an object says where it hangs, such as of="Pod.spec".',
  );
}
