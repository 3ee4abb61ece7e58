import { type Alias, type Document, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import type { Placed } from '../book.ts';
import type { Place, Report } from '../issues/issue.ts';
import { describeSchemaIssues } from '../schema-issue.ts';
import { joinedItems, misreadTexts } from './misread-texts.ts';
import { explainYamlFault, faultsToTell } from './yaml-fault.ts';
import {
  type CutText,
  cutText,
  keyRange,
  nodeAt,
  valueRange,
  type YamlPath,
  type YamlRange,
} from './yaml-ranges.ts';

/**
 * A YAML file that was read: its plain value, and where each part of it stands. The place of a value
 * that is not there is that of the nearest value around it; of a key that is not there likewise.
 */
export interface YamlFile extends Placed {
  value: unknown;
  /** The text that the key at `path` is a part of, where a comma between braces cuts it. */
  cutTextAt(path: YamlPath): CutText | undefined;
  /** Whether what was meant for a value is a comment: `#1 of two`. */
  isComment(path: YamlPath): boolean;
  /** A plain value as it is written: `1.30`, of which only 1.3 is left when it is a number. */
  wordAt(path: YamlPath): string | undefined;
}

/** What was read last of each file: an author who saves one has not changed the others. */
const lastRead = new Map<string, { text: string; offset: number; yaml: YamlFile }>();

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
  const known = lastRead.get(file);
  if (known?.text === text && known.offset === offset) return known.yaml;
  let issues = 0;
  const yaml = read(text, file, (issue) => (issues++, report(issue)), offset);
  if (yaml && issues === 0) lastRead.set(file, { text, offset, yaml });
  return yaml;
}

/** Something in a file, which knows the places of what is in it. */
export const placedAt = (file: Placed, at: YamlPath): Placed => ({
  placeOf: (path, words) => file.placeOf([...at, ...path], words),
  keyPlaceOf: (path) => file.keyPlaceOf([...at, ...path]),
});

type Fail = (message: string, hint: string, range: YamlRange) => void;

function read(text: string, file: string, report: Report, offset: number): YamlFile | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const place = ([from, to]: YamlRange): Place => {
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
  const fail: Fail = (message, hint, range) =>
    report({ code: 'book/invalid-yaml', severity: 'error', message, place: place(range), hint });

  // What looks like a tag is taken away from its text, of which only a warning tells.
  const tags = document.warnings.filter(({ code }) => code === 'TAG_RESOLVE_FAILED');
  const faults = [...document.errors, ...tags].map(({ code, message, pos: [start, end] }) => ({
    code,
    message,
    start,
    end,
  }));
  for (const fault of faultsToTell(faults)) {
    const { message, hint, start, end } = explainYamlFault(fault, text);
    fail(message, hint, [start, end]);
  }
  if (faults.length > 0) return undefined;
  const value = plainValue(document, fail);
  if (value === undefined) return undefined;
  const joined = joinedItems(document, text);
  const misread = joined.length > 0 ? joined : misreadTexts(document, text);
  for (const { message, hint, range } of misread) fail(message, hint, range);
  if (joined.length > 0) return undefined;
  return {
    value,
    placeOf: (path, words) => place(within(text, valueRange(document, path), words)),
    keyPlaceOf: (path) => place(keyRange(document, path)),
    cutTextAt: (path) => cutText(document, text, path),
    isComment: (path) => {
      const node = nodeAt(document, path);
      return isScalar(node) && node.value === null && /^\S/.test(node.comment ?? '');
    },
    wordAt: (path) => {
      const node = nodeAt(document, path);
      return isScalar(node) ? node.source : undefined;
    },
  };
}

/** Of `words`, where the value holds them as they are. */
function within(text: string, [from, to]: YamlRange, words?: string): YamlRange {
  const at = words === undefined ? -1 : text.slice(from, to).indexOf(words);
  return at === -1 ? [from, to] : [from + at, from + at + words!.length];
}

/** An alias that names nothing, or that stands for too much, comes to light only here. */
function plainValue(document: Document, fail: Fail): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 }) as unknown;
  } catch {
    const lost = aliasWithoutAnchor(document);
    if (lost) {
      const message = `"*${lost.source}" stands for something named "&${lost.source}", which is not there.`;
      const [start, end] = lost.range!;
      fail(message, 'Put the text in quotes if the * belongs to it.', [start, end]);
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

/** Checks a YAML file against a schema; every fault becomes an issue at its own place. */
export function validateYamlFile<T extends z.ZodType>(
  yaml: YamlFile,
  schema: T,
  report: Report,
): z.output<T> | undefined {
  const result = schema.safeParse(yaml.value);
  if (!result.success) describeSchemaIssues(result.error.issues, yaml, schema).forEach(report);
  return result.data;
}

/**
 * Checks the entries of a list or mapping one by one, so that a fault in one costs none of the
 * others.
 *
 * @returns the sound entries, and of a list at which index of the file each of them stands; nothing
 *   where the file is no such list or mapping.
 */
export function validateEntries<T extends z.ZodType>(
  yaml: YamlFile,
  schema: T,
  report: Report,
): { value: z.output<T>; indexes: readonly number[]; yaml: YamlFile } | undefined {
  const { value } = yaml;
  const issues = schema.safeParse(value).error?.issues ?? [];
  describeSchemaIssues(issues, yaml, schema).forEach(report);
  const failed = new Set(issues.map(({ path: [first] }) => first));
  if (failed.has(undefined)) return undefined;
  const indexes = Array.isArray(value) ? [...value.keys()].filter((at) => !failed.has(at)) : [];
  const sound: unknown = Array.isArray(value)
    ? indexes.map((at) => value[at] as unknown)
    : Object.fromEntries(Object.entries(value as object).filter(([key]) => !failed.has(key)));
  const rest = schema.safeParse(sound);
  return rest.success ? { value: rest.data, indexes, yaml } : undefined;
}
