import { type Document, isMap, isNode, isPair, isSeq, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Issue, Place, Report } from '../issues/issue.ts';
import { sentence } from '../issues/sentence.ts';
import { describeSchemaIssue } from './schema-issue.ts';

/** Keys and indexes that lead from the root of a YAML file to a value. */
export type YamlPath = readonly (string | number)[];

/** A YAML file that was read: its plain value, and where each part of it stands. */
export interface YamlFile {
  value: unknown;
  /** Place of the value at `path`; of the nearest enclosing value when there is none. */
  placeOf(path: YamlPath): Place;
  /** Place of the key at `path`. */
  keyPlaceOf(path: YamlPath): Place;
}

/**
 * Reads YAML 1.2 text.
 *
 * @param offset lines above the text in its file, for front matter.
 * @returns nothing when the text is not YAML; `report` then has at least one error.
 */
export function parseYamlFile(
  text: string,
  file: string,
  report: Report,
  offset = 0,
): YamlFile | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const place = (from: number, to = from): Place => {
    const start = lines.linePos(from);
    const end = lines.linePos(Math.max(from, to));
    return {
      file,
      line: start.line + offset,
      column: start.col,
      endLine: end.line + offset,
      endColumn: end.col,
    };
  };
  for (const error of document.errors) report(syntaxIssue(error.message, place(...error.pos)));
  if (document.errors.length > 0) return undefined;
  const value = plainValue(document, (message) => report(syntaxIssue(message, place(0))));
  if (value === undefined) return undefined;
  return {
    value,
    placeOf: (path) => place(...valueRange(document, path)),
    keyPlaceOf: (path) => place(...keyRange(document, path)),
  };
}

/** An alias that names nothing, or that stands for too much, comes to light only here. */
function plainValue(document: Document, fail: (message: string) => void): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 }) as unknown;
  } catch (error) {
    fail(error instanceof ReferenceError ? error.message : 'It is nested too deeply.');
    return undefined;
  }
}

/** Checks a YAML file against a schema; every fault becomes an issue at its own place. */
export function validateYamlFile<T extends z.ZodType>(
  yaml: YamlFile,
  schema: T,
  report: Report,
): z.output<T> | undefined {
  const result = schema.safeParse(yaml.value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) describeSchemaIssue(issue, yaml, report);
  return undefined;
}

function syntaxIssue(message: string, place: Place): Issue {
  return {
    code: 'book/invalid-yaml',
    severity: 'error',
    message: sentence(message.replace(/\s+at line \d+, column \d+[\s\S]*$/, '')),
    place,
    hint: 'Check the indentation and the quotes around this line.',
  };
}

type Range = [start: number, end: number];

function valueRange(document: Document, path: YamlPath): Range {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return [node.range[0], trimmedEnd(node)];
  }
  return [0, 0];
}

/** A block collection's range runs into the lines after it; its caret should not. */
function trimmedEnd(node: object): number {
  const range = (node as { range: [number, number, number] }).range;
  return isMap(node) || isSeq(node) ? range[0] + 1 : range[1];
}

function keyRange(document: Document, path: YamlPath): Range {
  const parent: unknown =
    path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const name = path.at(-1);
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isPair(item) && String(item.key) === String(name));
    const key = pair?.key;
    if (isNode(key) && key.range) return [key.range[0], key.range[1]];
  }
  return valueRange(document, path);
}
