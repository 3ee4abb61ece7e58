import { type Alias, type Document, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { noText } from '../load/bad-line.ts';
import type { Issue, Place, Report } from '../issues/issue.ts';
import { describeSchemaIssue } from '../schema-issue.ts';
import {
  explainYamlFault,
  faultsToTell,
  keyAt,
  type ParserFault,
  type YamlFault,
} from './yaml-fault.ts';
import { keyRange, valueRange, type YamlPath, type YamlRange } from './yaml-ranges.ts';

/** A YAML file that was read: its plain value, and where each part of it stands. */
export interface YamlFile {
  value: unknown;
  /**
   * Place of the value at `path`; of the nearest enclosing value when there is none. Of `words`,
   * where the value holds them as they are.
   */
  placeOf(path: YamlPath, words?: string): Place;
  /** Place of the key at `path`. */
  keyPlaceOf(path: YamlPath): Place;
  /** A plain value as it is written: `1.30`, of which only 1.3 is left when it is a number. */
  wordAt(path: YamlPath): string | undefined;
}

export interface YamlOptions {
  /** Lines above the text in its file, for front matter. */
  offset?: number;
}

/** What was read last of each file: an author who saves one has not changed the others. */
const lastRead = new Map<string, { text: string; offset: number; yaml: YamlFile }>();

/**
 * Reads YAML 1.2 text.
 *
 * @returns nothing when the text is not YAML; `report` then has at least one error.
 */
export function parseYamlFile(
  text: string,
  file: string,
  report: Report,
  { offset = 0 }: YamlOptions = {},
): YamlFile | undefined {
  const known = lastRead.get(file);
  if (known?.text === text && known.offset === offset) return known.yaml;
  const yaml = read(text, file, report, offset);
  if (yaml) lastRead.set(file, { text, offset, yaml });
  return yaml;
}

function read(text: string, file: string, report: Report, offset: number): YamlFile | undefined {
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
  const faults = document.errors.map(({ code, message, pos: [start, end] }) => ({
    code,
    message,
    start,
    end,
  }));
  for (const fault of faultsToTell(faults)) {
    const { message, hint, start, end } = explained(fault, text);
    report(syntaxIssue(message, hint, place(start, end)));
  }
  if (faults.length > 0) return undefined;
  const value = plainValue(document, (message, hint, [start, end]) =>
    report(syntaxIssue(message, hint, place(start, end))),
  );
  if (value === undefined) return undefined;
  for (const range of controlCharacters(document, text)) {
    const message = 'A text holds a control character, which no page can show.';
    report(syntaxIssue(message, 'Write the text without it.', place(...range)));
  }
  return {
    value,
    placeOf: (path, words) => place(...within(text, valueRange(document, path), words)),
    keyPlaceOf: (path) => place(...keyRange(document, path)),
    wordAt: (path) => {
      const node: unknown = document.getIn(path, true);
      return isScalar(node) ? node.source : undefined;
    },
  };
}

function within(text: string, [from, to]: YamlRange, words?: string): YamlRange {
  const at = words === undefined ? -1 : text.slice(from, to).indexOf(words);
  return at === -1 ? [from, to] : [from + at, from + at + words!.length];
}

/** Escapes alone can say them: a file that holds the characters themselves is not read. */
function controlCharacters(document: Document, text: string): YamlRange[] {
  const found: YamlRange[] = [];
  if (!/\\[xuU0abefv]/.test(text)) return found;
  visit(document, {
    Scalar(_, { value, range }) {
      if (typeof value === 'string' && noText.test(value)) found.push([range![0], range![1]]);
    },
  });
  return found;
}

/** An alias that names nothing, or that stands for too much, comes to light only here. */
function plainValue(
  document: Document,
  fail: (message: string, hint: string, range: YamlRange) => void,
): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 }) as unknown;
  } catch {
    const lost = aliasWithoutAnchor(document);
    if (lost) {
      const message = `"*${lost.source}" stands for something named "&${lost.source}", which is not there.`;
      fail(message, 'Put the text in quotes if the * belongs to it.', rangeOf(lost));
    } else fail('Aliases or lists are nested too deeply.', 'Write the values out.', [0, 1]);
    return undefined;
  }
}

function aliasWithoutAnchor(document: Document): Alias | undefined {
  let found: Alias | undefined;
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document)) return undefined;
      found = alias;
      return visit.BREAK;
    },
  });
  return found;
}

const rangeOf = ({ range }: Alias): YamlRange => [range?.[0] ?? 0, range?.[1] ?? 1];

/** Checks a YAML file against a schema; every fault becomes an issue at its own place. */
export function validateYamlFile<T extends z.ZodType>(
  yaml: YamlFile,
  schema: T,
  report: Report,
): z.output<T> | undefined {
  const result = schema.safeParse(yaml.value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) describeSchemaIssue(issue, yaml, schema, report);
  return undefined;
}

/** A key that is there twice is named; the rest is told in the words of all YAML files. */
function explained(fault: ParserFault, text: string): YamlFault {
  if (fault.code !== 'DUPLICATE_KEY') return explainYamlFault(fault, text);
  const name = keyAt(text, fault.start);
  const message = `The key "${name}" is in this mapping twice.`;
  return {
    message,
    hint: 'Keep one of the two.',
    start: fault.start,
    end: fault.start + name.length,
  };
}

function syntaxIssue(message: string, hint: string, place: Place): Issue {
  return { code: 'book/invalid-yaml', severity: 'error', message, place, hint };
}
