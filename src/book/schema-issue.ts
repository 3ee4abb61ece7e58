import type { z } from 'zod';
import type { Report } from './issues/issue.ts';
import { didYouMean, nearest } from '../language/nearest.ts';
import { type Key, keysOf, schemasAt } from './schema/keys-of.ts';
import { expectation, quoted, shown, valueHint } from './value-words.ts';
import type { YamlFile } from './yaml/yaml-file.ts';
import type { YamlPath } from './yaml/yaml-ranges.ts';

type SchemaIssue = z.core.$ZodIssue;

/** Turns what Zod found into issues with a place, a plain sentence and a hint, one for a mistake. */
export function describeSchemaIssues(
  issues: readonly SchemaIssue[],
  yaml: YamlFile,
  schema: z.ZodType,
  report: Report,
): void {
  const siblings = Map.groupBy(issues, ({ path }) => keyOf(path.slice(0, -1)));
  const meant = new Map<SchemaIssue, readonly PropertyKey[]>(
    issues.flatMap((issue) => {
      const beside = siblings.get(keyOf(issue.path)) ?? [];
      if (issue.code !== 'unrecognized_keys') return [];
      const path = misnamedKey(issue, beside, yaml);
      return path ? [[issue, path] as const] : [];
    }),
  );
  const told = new Set([...meant.values()].map(keyOf));
  const ofWrongType = new Set(
    issues.filter(({ code }) => code === 'invalid_type').map(({ path }) => keyOf(path)),
  );
  for (const issue of issues) {
    if (told.has(keyOf(issue.path))) continue;
    // A text has a length as a list has, and is asked for that as well.
    if (issue.code === 'too_small' && ofWrongType.has(keyOf(issue.path))) continue;
    describeSchemaIssue(issue, yaml, schema, report, meant.get(issue)?.at(-1));
  }
}

const keyOf = (path: readonly PropertyKey[]) => path.map(String).join('\0');

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
    ({ path }) => path.length > 0 && valueAt(value, path as YamlPath) === undefined,
  );
  const names = missing.map(({ path }) => String(path.at(-1)));
  const meant = names.length === 1 ? 0 : names.indexOf(nearest(key!, names) ?? '');
  return missing[meant]?.path;
}

const stepsOf = ({ path }: SchemaIssue) => path.filter((step) => typeof step !== 'symbol');

function describeSchemaIssue(
  issue: SchemaIssue,
  yaml: YamlFile,
  schema: z.ZodType,
  report: Report,
  meant?: PropertyKey,
): void {
  const path = stepsOf(issue);
  const keys = (at: YamlPath) => schemasAt(schema, at).flatMap(keysOf);
  if (issue.code === 'unrecognized_keys')
    return describeUnknownKeys(issue, path, yaml, keys, report, meant);
  if (issue.code === 'invalid_union') return describeUnion(issue, path, yaml, schema, report);
  const fault = nameFault(issue);
  if (fault !== undefined) {
    return report({
      code: 'book/invalid-value',
      severity: 'error',
      message: `The name ${quoted(path.at(-1))} cannot be used here: ${fault}.`,
      place: yaml.keyPlaceOf(path),
      hint: 'Rename the key, here and wherever it is referred to.',
    });
  }
  const found = valueAt(yaml.value, path);
  if (found === undefined && path.length > 0) {
    return describeMissingKey(path, yaml, keys(path.slice(0, -1)), report);
  }
  report({
    code: 'book/invalid-value',
    severity: 'error',
    message: `${dotted(path) || 'The file'}: ${expectation(issue)}, found ${shown(found, yaml.wordAt(path))}.`,
    place: yaml.placeOf(path),
    hint: valueHint(issue, found, yaml.wordAt(path), keys(path)),
  });
}

/** What is wrong with a name that the author chose, where that is the fault. */
function nameFault(issue: SchemaIssue): string | undefined {
  if (issue.code === 'invalid_key') return issue.issues[0]?.message ?? 'expected another name';
  return issue.code === 'custom' && issue.params?.['isName'] ? issue.message : undefined;
}

function describeMissingKey(
  path: YamlPath,
  yaml: YamlFile,
  siblings: readonly Key[],
  report: Report,
): void {
  const says = siblings.find(({ name }) => name === path.at(-1))?.says;
  report({
    code: 'book/missing-key',
    severity: 'error',
    message: `${quoted(dotted(path))} is missing.`,
    place: yaml.placeOf(path.slice(0, -1)),
    hint: `Add ${quoted(path.at(-1))} here${says ? `: ${says}` : '.'}`,
  });
}

function describeUnknownKeys(
  issue: z.core.$ZodIssueUnrecognizedKeys,
  path: YamlPath,
  yaml: YamlFile,
  keys: (at: YamlPath) => readonly Key[],
  report: Report,
  meant?: PropertyKey,
): void {
  const known = keys(path).map(({ name }) => name);
  const told = new Set<string>();
  for (const key of issue.keys) {
    if (told.has(key)) continue;
    const place = yaml.keyPlaceOf([...path, key]);
    const cut = yaml.cutTextAt([...path, key]);
    for (const rest of cut?.rest ?? []) told.add(rest);
    report({
      code: 'book/unknown-key',
      severity: 'error',
      place,
      ...(cut
        ? {
            message: `A comma ends a text between braces, so ${quoted(key)} is none of ${quoted(cut.key)}.`,
            hint: `Put the whole text in quotes: ${cut.key}: ${inQuotes(cut.text)}.`,
          }
        : {
            message: `Nothing reads the key ${quoted(key)}${meant ? `, and ${quoted(meant)} is missing` : ''}.`,
            hint: unknownKeyHint(key, meant ? [String(meant)] : known),
          }),
    });
  }
}

function unknownKeyHint(key: string, known: readonly string[]): string {
  const [first, ...others] = known.map(quoted);
  const names = others.length > 0 ? `one of ${known.join(', ')}` : first;
  return (
    didYouMean(key, known) ??
    `Call it ${names}, or write it after # as a note to yourself. docs/keys.md says what keys mean.`
  );
}

const inQuotes = (text: string) =>
  text.includes('"') ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;

/** Of the ways in which a union can fail, tells the one that the author came closest to. */
function describeUnion(
  issue: z.core.$ZodIssueInvalidUnion,
  path: YamlPath,
  yaml: YamlFile,
  schema: z.ZodType,
  report: Report,
): void {
  const branches = issue.errors.map((branch) =>
    branch.map((inner) => ({ ...inner, path: [...path, ...inner.path] })),
  );
  const typeWanted = (branch: SchemaIssue[]) =>
    branch.find((inner) => inner.code === 'invalid_type' && inner.path.length === path.length);
  const hasForeignKey = (branch: SchemaIssue[]) =>
    branch.some((inner) => inner.code === 'unrecognized_keys' && inner.path.length === path.length);
  const ofType = branches.filter((branch) => !typeWanted(branch));
  const fitting = ofType.find((branch) => !hasForeignKey(branch)) ?? ofType[0];
  // A number, or a day, is a text that lacks its quotes.
  const isScalar = Object(valueAt(yaml.value, path)) !== valueAt(yaml.value, path);
  const asText = branches.find((branch) => {
    const wanted = typeWanted(branch);
    return isScalar && wanted?.code === 'invalid_type' && wanted.expected === 'string';
  });
  const closest = fitting ?? asText ?? branches.at(-1);
  describeSchemaIssues(closest ?? [], yaml, schema, report);
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
