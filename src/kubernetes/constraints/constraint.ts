import type { FormatName, ManifestCode } from './formats.ts';

/**
 * One thing that an API server demands and that the schema doesn't say: what the mapping of a type
 * must hold at a path.
 */
export interface Constraint {
  /** Full name of the type: "IoK8sApiCoreV1PodSpec". */
  type: string;
  /** Fields from that type down: `[]` enters a list, `*` every value of a mapping, `a|b` either field,
   * `["a.b"]` a key with other signs; '' is the mapping itself. */
  path: string;
  rule: ConstraintRule;
  /** The function of Kubernetes that says so, under pkg/apis, apimachinery or apiextensions. */
  source: string;
}

export interface RangeRule {
  kind: 'range';
  min: number;
  max?: number;
  zeroIsUnset?: boolean;
  /** More than min, and not min itself. */
  exclusive?: boolean;
  /** People write it in octal: 0644. */
  octal?: boolean;
  code?: ManifestCode;
}

export type ConstraintRule =
  | RangeRule
  | { kind: 'length'; max: number; unit: 'characters' | 'items'; when: Conditions }
  | { kind: 'format'; format: FormatName; when: Conditions }
  | { kind: 'keys'; format: FormatName }
  | {
      kind: 'values';
      values: readonly string[];
      when: Conditions;
      /** What a field that is left out counts as, where that is not one of the values. */
      absent?: string | undefined;
      code?: ManifestCode | undefined;
    }
  | { kind: 'required'; when: Conditions }
  | { kind: 'forbidden'; when: Conditions }
  | { kind: 'not-zero'; when: Conditions }
  | { kind: 'not-empty' }
  | { kind: 'one-of'; fields: readonly string[]; least: 0 | 1; most?: 1; atOwner?: true }
  | { kind: 'unique'; by: readonly string[]; code?: ManifestCode | undefined }
  | {
      kind: 'compare';
      sign: '<=' | '>=' | '>' | '=';
      other: string;
      when: Conditions;
      /** What a field that is left out counts as. */
      absent?: number | undefined;
    };

/**
 * What must all hold for a rule to be asked. A path that begins with a full stop starts at the
 * mapping that has the constrained field, any other at the type.
 */
export type Conditions = readonly Condition[];

export type Condition =
  | { path: string; test: 'is' | 'is-not'; values: readonly string[] }
  | { path: string; test: 'has' | 'lacks' };

/** The field is one of the values; '' among them is a field that is left out. */
export const is = (path: string, ...values: string[]): Condition => ({ path, test: 'is', values });

/** The field is none of the values; '' among them excepts a field that is left out. */
export const isNot = (path: string, ...values: string[]): Condition => ({
  path,
  test: 'is-not',
  values,
});
export const has = (path: string): Condition => ({ path, test: 'has' });
export const lacks = (path: string): Condition => ({ path, test: 'lacks' });

/** A number from min to max, both included. */
export const range = (min: number, max?: number): RangeRule => ({
  kind: 'range',
  min,
  ...(max !== undefined && { max }),
});

/** A number or quantity above 0. */
export const positive: RangeRule = { kind: 'range', min: 0, exclusive: true };

/** The number of a port; where the server takes 0 for "not written", so does the check. */
export const port = (zero?: 'zero is unset'): RangeRule => ({
  kind: 'range',
  min: 1,
  max: 65535,
  code: 'manifest/bad-port',
  ...(zero && { zeroIsUnset: true }),
});

export const atMostCharacters = (max: number): ConstraintRule => ({
  kind: 'length',
  max,
  unit: 'characters',
  when: [],
});
export const atMostItems = (max: number, ...when: Condition[]): ConstraintRule => ({
  kind: 'length',
  max,
  unit: 'items',
  when,
});
export const format = (name: FormatName, ...when: Condition[]): ConstraintRule => ({
  kind: 'format',
  format: name,
  when,
});

/** The keys of a mapping have that form. */
export const keys = (name: FormatName): ConstraintRule => ({ kind: 'keys', format: name });

/** A closed list that the schema doesn't have. */
export const values = (list: readonly string[], ...when: Condition[]): ConstraintRule => ({
  kind: 'values',
  values: list,
  when,
});

/** The same for the policy by which containers are started again. */
export const restartPolicy = (list: readonly string[], absent?: string): ConstraintRule => ({
  kind: 'values',
  values: list,
  when: [],
  absent,
  code: 'manifest/bad-restart-policy',
});

/** Neither 0 nor 0%. */
export const notZero = (...when: Condition[]): ConstraintRule => ({ kind: 'not-zero', when });

export const required = (...when: Condition[]): ConstraintRule => ({ kind: 'required', when });
export const forbidden = (...when: Condition[]): ConstraintRule => ({ kind: 'forbidden', when });

/** A list or mapping that is written must hold something, a text must not be "". */
export const notEmpty: ConstraintRule = { kind: 'not-empty' };

const oneOf = (
  fields: readonly string[],
  counts: { least: 0 | 1; most?: 1; atOwner?: true },
): ConstraintRule => ({ kind: 'one-of', fields, ...counts });

export const atMostOne = (...fields: string[]) => oneOf(fields, { least: 0, most: 1 });

/** One or more of the fields. */
export const atLeastOne = (...fields: string[]) => oneOf(fields, { least: 1 });
export const exactlyOne = (...fields: string[]) => oneOf(fields, { least: 1, most: 1 });

/** Exactly one, where the server names the mapping and not the second field. */
export const exactlyOneOf = (...fields: string[]) =>
  oneOf(fields, { least: 1, most: 1, atOwner: true });

/**
 * The items differ in these fields together; `protocol=TCP` gives the value of one left out. Items
 * that lack the first field are not compared. Without fields the items themselves differ.
 */
export const unique = (...by: string[]): ConstraintRule => ({ kind: 'unique', by });

/** The same of what is a name. */
export const uniqueNames: ConstraintRule = {
  kind: 'unique',
  by: ['name'],
  code: 'manifest/duplicate-name',
};

const compare = (
  sign: '<=' | '>=' | '>' | '=',
  other: string,
  when: Conditions = [],
  absent?: number,
): ConstraintRule => ({ kind: 'compare', sign, other, when, absent });

export const atMost = (other: string, ...when: Condition[]) => compare('<=', other, when);
export const atLeast = (other: string) => compare('>=', other);
export const above = (other: string, absent?: number) => compare('>', other, [], absent);
export const sameAs = (other: string, ...when: Condition[]) => compare('=', other, when);

/** Rows of one API group, one array each: type, path, rule, and the function that says so. */
export type Row = readonly [type: string, path: string, rule: ConstraintRule, source: string];

/** @param group start of the names of the group's types: "IoK8sApiCoreV1" */
export function table(group: string, rows: readonly Row[]): Constraint[] {
  return rows.map(([type, path, rule, source]) => ({ type: group + type, path, rule, source }));
}
