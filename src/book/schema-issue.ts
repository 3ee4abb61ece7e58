import type { z } from 'zod';
import type { Issue } from './issues/issue.ts';
import { didYouMean, nearest } from '../language/nearest.ts';
import { keysAt, schemasAt } from './schema/keys-of.ts';
import { describeUnknownKeys } from './unknown-keys.ts';
import { expectation, quoted, shown, valueHint } from './value-words.ts';
import type { YamlFile } from './yaml/yaml-file.ts';
import type { YamlPath } from './yaml/yaml-ranges.ts';

type SchemaIssue = z.core.$ZodIssue;

/** Turns what Zod found into issues with a place, a plain sentence and a hint, one for a mistake. */
export function describeSchemaIssues(
  issues: readonly SchemaIssue[],
  yaml: YamlFile,
  schema: z.ZodType,
): Issue[] {
  const siblings = Map.groupBy(issues, ({ path }) => keyOf(path.slice(0, -1)));
  const meant = new Map<SchemaIssue, readonly PropertyKey[]>(
    issues.flatMap((issue) => {
      if (issue.code !== 'unrecognized_keys') return [];
      const path = misnamedKey(issue, siblings.get(keyOf(issue.path)) ?? [], yaml);
      return path ? [[issue, path] as const] : [];
    }),
  );
  const told = new Set([...meant.values()].map(keyOf));
  const ofWrongType = new Set(
    issues.filter(({ code }) => code === 'invalid_type').map(({ path }) => keyOf(path)),
  );
  return (
    issues
      .filter(({ path }) => !told.has(keyOf(path)))
      // A text has a length as a list has, and is asked for that as well.
      .filter(({ code, path }) => !code.startsWith('too_') || !ofWrongType.has(keyOf(path)))
      .flatMap((issue) => {
        const path = stepsOf(issue);
        if (issue.code === 'invalid_union') return describeUnion(issue, path, yaml, schema);
        if (issue.code !== 'unrecognized_keys') return describeValue(issue, path, yaml, schema);
        return describeUnknownKeys(issue, path, yaml, schema, meant.get(issue)?.at(-1));
      })
  );
}

const keyOf = (path: readonly PropertyKey[]) => path.map(String).join('\0');

const stepsOf = ({ path }: SchemaIssue) => path.filter((step) => typeof step !== 'symbol');

/** What the key at a path says, or else the nearest around it that says something. */
function saysAt(schema: z.ZodType, path: YamlPath): string {
  if (path.length === 0) return '';
  const above = path.slice(0, -1);
  const key = keysAt(schema, above).find(({ name }) => name === path.at(-1));
  return key?.says || saysAt(schema, above);
}

/**
 * The key that is missing beside one that nothing reads: that is one slip.
 *
 * @param beside issues of the keys of the same mapping
 */
function misnamedKey(
  issue: z.core.$ZodIssueUnrecognizedKeys,
  beside: readonly SchemaIssue[],
  { value, cutTextAt }: YamlFile,
): readonly PropertyKey[] | undefined {
  const [key, ...more] = issue.keys;
  if (more.length > 0 || cutTextAt([...stepsOf(issue), key!])) return undefined;
  const missing = beside.filter(
    (other) => other.path.length > 0 && valueAt(value, stepsOf(other)) === undefined,
  );
  const names = missing.map(({ path }) => String(path.at(-1)));
  const meant = names.length === 1 ? 0 : names.indexOf(nearest(key!, names) ?? '');
  return missing[meant]?.path;
}

function describeValue(
  issue: SchemaIssue,
  path: YamlPath,
  yaml: YamlFile,
  schema: z.ZodType,
): Issue {
  const severity = 'error';
  const fault = nameFault(issue);
  if (fault !== undefined) {
    return {
      code: 'book/invalid-value',
      severity,
      message: `The name ${quoted(path.at(-1))} cannot be used here: ${fault}.`,
      place: yaml.keyPlaceOf(path),
      hint: 'Rename the key, here and wherever it is referred to.',
    };
  }
  const found = valueAt(yaml.value, path);
  if (found === undefined && path.length > 0) {
    const says = saysAt(schema, path);
    return {
      code: 'book/missing-key',
      severity,
      message: `${quoted(dotted(path))} is missing.`,
      place: yaml.placeOf(path.slice(0, -1)),
      hint: `Add ${quoted(path.at(-1))} here${says ? `: ${says}` : '.'}`,
    };
  }
  const word = yaml.wordAt(path);
  return {
    code: 'book/invalid-value',
    severity,
    message: `${dotted(path) || 'The file'}: ${expectation(issue)}, found ${shown(found, word)}.`,
    place: yaml.placeOf(path),
    hint:
      hintOfName(path, found, schema) ??
      (yaml.isComment(path)
        ? 'A # after a space begins a comment: put the text in quotes if it belongs to it.'
        : valueHint(issue, found, word, schemasAt(schema, path), saysAt(schema, path))),
  };
}

/** Of a list under a name of the author's, where a key for lists has nearly the same. */
function hintOfName(path: YamlPath, found: unknown, schema: z.ZodType): string | undefined {
  const name = path.at(-1);
  const beside = keysAt(schema, path.slice(0, -1)).map((key) => key.name);
  if (typeof name !== 'string' || !Array.isArray(found) || beside.includes(name)) return undefined;
  return didYouMean(name, beside);
}

/** What is wrong with a name that the author chose, where that is the fault. */
function nameFault(issue: SchemaIssue): string | undefined {
  if (issue.code === 'invalid_key') return issue.issues[0]?.message ?? 'expected another name';
  return issue.code === 'custom' && issue.params?.['isName'] ? issue.message : undefined;
}

/** Of the ways in which a union can fail, tells the one that the author came closest to. */
function describeUnion(
  issue: z.core.$ZodIssueInvalidUnion,
  path: YamlPath,
  yaml: YamlFile,
  schema: z.ZodType,
): Issue[] {
  const branches = issue.errors.map((branch) =>
    branch.map((inner) => ({ ...inner, path: [...path, ...inner.path] })),
  );
  const own = (branch: SchemaIssue[], code: SchemaIssue['code']) =>
    branch.find((inner) => inner.code === code && inner.path.length === path.length);
  const ofType = branches.filter((branch) => !own(branch, 'invalid_type'));
  const fitting = ofType.find((branch) => !own(branch, 'unrecognized_keys')) ?? ofType[0];
  const value = valueAt(yaml.value, path);
  // A number, or a day, is a text that lacks its quotes; a list is never a map.
  const asText = branches.find((branch) => {
    const wanted = own(branch, 'invalid_type');
    const isMap = Object(value) === value && !Array.isArray(value);
    return !isMap && wanted?.code === 'invalid_type' && wanted.expected === 'string';
  });
  return describeSchemaIssues(fitting ?? asText ?? branches.at(-1) ?? [], yaml, schema);
}

function valueAt(value: unknown, path: YamlPath): unknown {
  let at = value;
  for (const step of path) {
    if (at === null || typeof at !== 'object') return undefined;
    at = (at as Record<string | number, unknown>)[step];
  }
  return at;
}

function dotted(path: YamlPath): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : index ? `.${step}` : step))
    .join('');
}
