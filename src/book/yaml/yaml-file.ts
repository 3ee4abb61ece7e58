import { type Alias, type Document, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { noText } from '../load/bad-line.ts';
import type { Issue, Place, Report } from '../issues/issue.ts';
import { describeSchemaIssues } from '../schema-issue.ts';
import {
  explainYamlFault,
  faultsToTell,
  keyAt,
  type ParserFault,
  type YamlFault,
} from './yaml-fault.ts';
import {
  cutText,
  keyRange,
  nodeAt,
  valueRange,
  type YamlPath,
  type YamlRange,
} from './yaml-ranges.ts';

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
  /** The text that the key at `path` is a part of, where a comma between braces cuts it. */
  cutTextAt(path: YamlPath): { key: string; text: string; rest: readonly string[] } | undefined;
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
  let issues = 0;
  const yaml = read(text, file, (issue) => (issues++, report(issue)), offset);
  if (yaml && issues === 0) lastRead.set(file, { text, offset, yaml });
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
  const items = joinedItems(document, text);
  for (const at of items) {
    const message = 'This item is indented further than the one before, which so goes on here.';
    const hint = 'Begin it in the same column as the items beside it.';
    report(syntaxIssue(message, hint, place(at, at + 1)));
  }
  if (items.length > 0) return undefined;
  for (const range of controlCharacters(document, text)) {
    const message = 'A text holds a control character, which no page can show.';
    report(syntaxIssue(message, 'Write the text without it.', place(...range)));
  }
  return {
    value,
    placeOf: (path, words) => place(...within(text, valueRange(document, path), words)),
    keyPlaceOf: (path) => place(...keyRange(document, path)),
    cutTextAt: (path) => {
      const cut = cutText(document, path);
      return cut && { ...cut, text: text.slice(...cut.range).trim() };
    },
    wordAt: (path) => {
      const node = nodeAt(document, path);
      return isScalar(node) ? node.source : undefined;
    },
  };
}

function within(text: string, [from, to]: YamlRange, words?: string): YamlRange {
  const at = words === undefined ? -1 : text.slice(from, to).indexOf(words);
  return at === -1 ? [from, to] : [from + at, from + at + words!.length];
}

/** Where a text holds an item that YAML, by its indentation, takes for more of the one before. */
function joinedItems(document: Document, text: string): number[] {
  const found: number[] = [];
  visit(document, {
    Scalar(_, { range, type }) {
      const item = type === 'PLAIN' && /\n[ \t]*(?=- )/.exec(text.slice(range![0], range![1]));
      if (item) found.push(range![0] + item.index + item[0].length);
    },
  });
  return found;
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
  if (!result.success) describeSchemaIssues(result.error.issues, yaml, schema, report);
  return result.data;
}

/** What is sound of a file that holds entries of one kind, by their keys or indexes. */
export interface YamlEntries<T> {
  value: T;
  /** Of a list: at which index of the file each entry of `value` stands. */
  indexes: readonly number[];
  /** The keys or indexes of entries that were left out, since they do not fit. */
  failed: ReadonlySet<string | number>;
}

/**
 * Checks the entries of a list or mapping one by one, so that a fault in one costs none of the
 * others.
 *
 * @returns nothing where the file is no such list or mapping.
 */
export function validateEntries<T extends z.ZodType>(
  yaml: YamlFile,
  schema: T,
  report: Report,
): YamlEntries<z.output<T>> | undefined {
  const { value } = yaml;
  const result = schema.safeParse(value);
  const issues = result.error?.issues ?? [];
  describeSchemaIssues(issues, yaml, schema, report);
  const failed = new Set(issues.map(({ path: [first] }) => first as string | number));
  if (failed.has(undefined as never)) return undefined;
  const indexes = Array.isArray(value) ? [...value.keys()].filter((at) => !failed.has(at)) : [];
  const sound: unknown = Array.isArray(value)
    ? indexes.map((at) => value[at] as unknown)
    : Object.fromEntries(Object.entries(value as object).filter(([key]) => !failed.has(key)));
  const rest = schema.safeParse(sound);
  return rest.success ? { value: rest.data, indexes, failed } : undefined;
}

/** A key that is there twice is named; the rest is told in the words of all YAML files. */
function explained(fault: ParserFault, text: string): YamlFault {
  if (fault.code !== 'DUPLICATE_KEY') return explainYamlFault(fault, text);
  const { name, start } = keyAt(text, fault.start);
  return {
    message: `The key "${name}" is in this mapping twice.`,
    hint: 'Give one of the two another name, or put what both hold under one.',
    start,
    end: start + name.length,
  };
}

function syntaxIssue(message: string, hint: string, place: Place): Issue {
  return { code: 'book/invalid-yaml', severity: 'error', message, place, hint };
}
