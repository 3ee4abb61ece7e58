import type { z } from 'zod';
import type { Report } from './issues/issue.ts';
import { didYouMean } from '../language/nearest.ts';
import { type Key, keysOf, schemasAt } from './schema/keys-of.ts';
import { expectation, quoted, shown, valueHint } from './value-words.ts';
import type { YamlFile } from './yaml/yaml-file.ts';
import type { YamlPath } from './yaml/yaml-ranges.ts';

type SchemaIssue = z.core.$ZodIssue;

/** Turns one fault that Zod found into issues with a place, a plain sentence and a hint. */
export function describeSchemaIssue(
  issue: SchemaIssue,
  yaml: YamlFile,
  schema: z.ZodType,
  report: Report,
): void {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  const keys = (at: YamlPath) => schemasAt(schema, at).flatMap(keysOf);
  if (issue.code === 'unrecognized_keys')
    return describeUnknownKeys(issue, path, yaml, keys, report);
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
): void {
  const known = keys(path).map(({ name }) => name);
  for (const key of issue.keys) {
    report({
      code: 'book/unknown-key',
      severity: 'error',
      message: `Nothing reads the key ${quoted(key)}.`,
      place: yaml.keyPlaceOf([...path, key]),
      hint:
        didYouMean(key, known) ??
        `Remove it, or use one of ${known.join(', ')}. docs/keys.md says what they mean.`,
    });
  }
}

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
  const typeFits = (branch: SchemaIssue[]) =>
    !branch.some((inner) => inner.code === 'invalid_type' && inner.path.length === path.length);
  const closest = branches.find(typeFits) ?? branches.at(-1);
  for (const inner of closest ?? []) describeSchemaIssue(inner, yaml, schema, report);
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
