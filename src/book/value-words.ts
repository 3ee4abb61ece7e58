import type { z } from 'zod';
import { didYouMean } from '../language/nearest.ts';
import { count } from './issues/format.ts';
import { branchesOf, keysOf } from './schema/keys-of.ts';

type SchemaIssue = z.core.$ZodIssue;

/** What a field asks for, after the word "expected". */
export function expectation(issue: SchemaIssue): string {
  if (issue.message.startsWith('expected')) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${typeNames[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `expected one of ${issue.values.map(String).join(', ')}`;
    case 'too_small': {
      const least = Number(issue.minimum) + (issue.inclusive === false ? 1 : 0);
      return `expected at least ${amount(issue.origin, least)}`;
    }
    case 'too_big':
      return `expected at most ${amount(issue.origin, Number(issue.maximum))}`;
    default:
      return issue.message;
  }
}

const nouns: Record<string, string> = { array: 'item', string: 'character' };

const amount = (origin: string, limit: number) =>
  nouns[origin] ? count(limit, nouns[origin]) : String(limit);

/**
 * What to do about a value that does not fit, where more can be said than what was expected.
 *
 * @param schemas what fits there.
 * @param says what its key says.
 */
export function valueHint(
  issue: SchemaIssue,
  found: unknown,
  word: string | undefined,
  schemas: readonly z.ZodType[],
  says: string,
): string {
  const near =
    issue.code === 'invalid_value' && typeof found === 'string'
      ? didYouMean(found, issue.values.map(String))
      : undefined;
  if (near) return near;
  if (issue.message.includes('quoted') && typeof found === 'number') {
    return `Put it in quotes, or YAML reads a number: "${word ?? found}".`;
  }
  if (issue.code === 'invalid_type') {
    if (issue.expected === 'string' && isPlain(found))
      return `Put it in quotes: "${word ?? String(found)}".`;
    if (issue.expected === 'array' && typeof found === 'string' && /^[^,:[\]{}#]+$/.test(found)) {
      return `Write a list: [${found}].`;
    }
    if (issue.expected === 'array') return 'Write each item on a line of its own, after "- ".';
    if (issue.expected === 'int' || issue.expected === 'number') {
      return 'Write digits alone, without quotes.';
    }
    if (issue.expected === 'boolean') return 'Write true or false, without quotes.';
    if (issue.expected === 'object' || issue.expected === 'record') return mappingHint(schemas);
  }
  return says
    ? `Write a value of that form: ${says}`
    : 'Write a value of that form. docs/keys.md says what each key takes.';
}

function mappingHint(schemas: readonly z.ZodType[]): string {
  const keys =
    schemas
      .flatMap(branchesOf)
      .map(keysOf)
      .find(({ length }) => length > 0) ?? [];
  const needed = keys.filter(({ required }) => required);
  const names = (needed.length > 0 ? needed : keys).map(({ name }) => name).join(', ');
  const which = names && `, ${needed.length > 0 ? 'at least' : 'such as'} ${names}`;
  return `Write keys there, each as "key: value"${which}.`;
}

const isPlain = (value: unknown) => typeof value === 'number' || typeof value === 'boolean';

const typeNames: Record<string, string> = {
  string: 'text',
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  object: 'a mapping',
  record: 'a mapping',
  array: 'a list',
};

/**
 * A value that was found, in words.
 *
 * @param word how a plain value is written, where that is known.
 */
export function shown(value: unknown, word?: string): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value))
    return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (typeof value === 'object') return 'a mapping';
  if (typeof value !== 'string') return word ?? String(value);
  return quoted(value.length > 60 ? `${value.slice(0, 57)}…` : value);
}

export const quoted = (value: unknown) => `"${String(value)}"`;
