import type { z } from 'zod';
import type { Report } from '../issues/issue.ts';
import type { YamlFile, YamlPath } from './yaml-file.ts';

type SchemaIssue = z.core.$ZodIssue;

/** Turns one fault that Zod found into issues with a place, a plain sentence and a hint. */
export function describeSchemaIssue(issue: SchemaIssue, yaml: YamlFile, report: Report): void {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  if (issue.code === 'unrecognized_keys') return describeUnknownKeys(issue, path, yaml, report);
  if (issue.code === 'invalid_union') return describeUnion(issue, path, yaml, report);
  if (issue.code === 'invalid_key') {
    const reason = issue.issues[0]?.message ?? 'not a valid name';
    return report({
      code: 'book/invalid-value',
      severity: 'error',
      message: `The name ${quoted(path.at(-1))} cannot be used here: ${reason}.`,
      place: yaml.keyPlaceOf(path),
    });
  }
  const found = valueAt(yaml.value, path);
  if (found === undefined && path.length > 0) {
    return report({
      code: 'book/missing-key',
      severity: 'error',
      message: `${quoted(dotted(path))} is missing.`,
      place: yaml.placeOf(path.slice(0, -1)),
      hint: `Add ${quoted(path.at(-1))} here.`,
    });
  }
  report({
    code: 'book/invalid-value',
    severity: 'error',
    message: `${dotted(path) || 'The file'}: ${expectation(issue)}, found ${shown(found)}.`,
    place: yaml.placeOf(path),
  });
}

function describeUnknownKeys(
  issue: z.core.$ZodIssueUnrecognizedKeys,
  path: YamlPath,
  yaml: YamlFile,
  report: Report,
): void {
  for (const key of issue.keys) {
    report({
      code: 'book/unknown-key',
      severity: 'error',
      message: `Nothing reads the key ${quoted(key)}.`,
      place: yaml.keyPlaceOf([...path, key]),
      hint: 'Correct its spelling, or remove it. CONTRIBUTING.md lists the keys of each file.',
    });
  }
}

/** Of the ways in which a union can fail, tells the one that the author came closest to. */
function describeUnion(
  issue: z.core.$ZodIssueInvalidUnion,
  path: YamlPath,
  yaml: YamlFile,
  report: Report,
): void {
  const branches = issue.errors.map((branch) =>
    branch.map((inner) => ({ ...inner, path: [...path, ...inner.path] }) as SchemaIssue),
  );
  const typeFits = (branch: SchemaIssue[]) =>
    !branch.some((inner) => inner.code === 'invalid_type' && inner.path.length === path.length);
  const closest = branches.find(typeFits) ?? branches.at(-1);
  for (const inner of closest ?? []) describeSchemaIssue(inner, yaml, report);
}

function expectation(issue: SchemaIssue): string {
  if (issue.code === 'invalid_type' && !issue.message.startsWith('expected')) {
    return `expected ${typeNames[issue.expected] ?? issue.expected}`;
  }
  if (issue.code === 'invalid_value')
    return `expected one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'too_small') return `expected at least ${String(issue.minimum)}`;
  if (issue.code === 'too_big') return `expected at most ${String(issue.maximum)}`;
  return issue.message;
}

const typeNames: Record<string, string> = {
  string: 'text',
  int: 'a whole number',
  object: 'a mapping',
  record: 'a mapping',
  array: 'a list',
};

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

function shown(value: unknown): string {
  if (Array.isArray(value))
    return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (value !== null && typeof value === 'object') return 'a mapping';
  if (typeof value !== 'string') return String(value);
  return quoted(value.length > 60 ? `${value.slice(0, 57)}…` : value);
}

const quoted = (value: unknown) => `"${String(value)}"`;
