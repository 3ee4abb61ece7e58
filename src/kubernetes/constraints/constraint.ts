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

export type ConstraintRule =
  | RangeRule
  | ValuesRule
  | UniqueRule
  | typeof notEmpty
  | ReturnType<typeof length | typeof format | typeof keys | typeof oneOf | typeof compare>
  | ReturnType<typeof required | typeof forbidden | typeof notZero>;

/** A row's rule of one kind. */
export type RuleOf<Kind extends ConstraintRule['kind']> = Extract<ConstraintRule, { kind: Kind }>;

/**
 * What must all hold for a rule to be asked. A path that begins with a full stop starts at the
 * mapping that has the constrained field, any other at the type.
 */
export type Conditions = readonly Condition[];

export type Condition = ReturnType<typeof is | typeof isNot | typeof has | typeof lacks>;

/** The field is one of the values; '' among them is a field that is left out. */
export const is = (path: string, ...values: string[]) => ({ path, test: 'is', values }) as const;

/** The field is none of the values; '' among them excepts a field that is left out. */
export const isNot = (path: string, ...values: string[]) =>
  ({ path, test: 'is-not', values }) as const;
export const has = (path: string) => ({ path, test: 'has' }) as const;
export const lacks = (path: string) => ({ path, test: 'lacks' }) as const;

export interface RangeRule {
  kind: 'range';
  min: number;
  max?: number | undefined;
  zeroIsUnset?: boolean;
  /** More than min, and not min itself. */
  exclusive?: boolean;
  /** People write it in octal: 0644. */
  octal?: boolean;
  code?: ManifestCode;
}

/** A number from min to max, both included. */
export const range = (min: number, max?: number): RangeRule => ({ kind: 'range', min, max });

/** The number of a user or a group. */
export const userOrGroup = range(0, 2 ** 31 - 1);

/** A number or quantity above 0. */
export const positive: RangeRule = { kind: 'range', min: 0, exclusive: true };

/** The number of a port; where the server takes 0 for "not written", so does the check. */
export const port = (zero?: 'zero is unset'): RangeRule => ({
  ...range(1, 65535),
  code: 'manifest/bad-port',
  ...(zero && { zeroIsUnset: true }),
});

const length = (max: number, unit: 'characters' | 'items', when: Conditions) =>
  ({ kind: 'length', max, unit, when }) as const;

export const atMostCharacters = (max: number) => length(max, 'characters', []);
export const atMostItems = (max: number, ...when: Condition[]) => length(max, 'items', when);

export const format = (form: FormatName, ...when: Condition[]) =>
  ({ kind: 'format', format: form, when }) as const;

/** The keys of a mapping have that form. */
export const keys = (form: FormatName) => ({ kind: 'keys', format: form }) as const;

interface ValuesRule {
  kind: 'values';
  values: readonly string[];
  when: Conditions;
  /** What a field that is left out counts as, where that is not one of the values. */
  absent?: string | undefined;
  code?: ManifestCode;
}

/** A closed list that the schema doesn't have. */
export const values = (list: readonly string[], ...when: Condition[]): ValuesRule => ({
  kind: 'values',
  values: list,
  when,
});

/** The same for the policy by which containers are started again. */
export const restartPolicy = (list: readonly string[], absent?: string): ValuesRule => ({
  ...values(list),
  absent,
  code: 'manifest/bad-restart-policy',
});

/** Neither 0 nor 0%. */
export const notZero = (...when: Condition[]) => ({ kind: 'not-zero', when }) as const;

export const required = (...when: Condition[]) => ({ kind: 'required', when }) as const;
export const forbidden = (...when: Condition[]) => ({ kind: 'forbidden', when }) as const;

/** A list or mapping that is written must hold something, a text must not be "". */
export const notEmpty = { kind: 'not-empty' } as const;

const oneOf = (fields: readonly string[], counts: { least: 0 | 1; most?: 1; atOwner?: true }) =>
  ({ kind: 'one-of', fields, ...counts }) as const;

export const atMostOne = (...fields: string[]) => oneOf(fields, { least: 0, most: 1 });

/** One or more of the fields. */
export const atLeastOne = (...fields: string[]) => oneOf(fields, { least: 1 });
export const exactlyOne = (...fields: string[]) => oneOf(fields, { least: 1, most: 1 });

/** Exactly one, where the server names the mapping and not the second field. */
export const exactlyOneOf = (...fields: string[]) =>
  oneOf(fields, { least: 1, most: 1, atOwner: true });

interface UniqueRule {
  kind: 'unique';
  by: readonly string[];
  code?: ManifestCode;
}

/**
 * The items differ in these fields together; `protocol=TCP` gives the value of one left out. Items
 * that lack the first field are not compared. Without fields the items themselves differ.
 */
export const unique = (...by: string[]): UniqueRule => ({ kind: 'unique', by });

/** The same of what is a name. */
export const uniqueNames: UniqueRule = { ...unique('name'), code: 'manifest/duplicate-name' };

/** @param absent what a field that is left out counts as */
const compare = (sign: '<=' | '>=' | '>' | '=', other: string, when: Conditions, absent?: number) =>
  ({ kind: 'compare', sign, other, when, absent }) as const;

export const atMost = (other: string, ...when: Condition[]) => compare('<=', other, when);
export const atLeast = (other: string) => compare('>=', other, []);
export const above = (other: string, absent?: number) => compare('>', other, [], absent);
export const sameAs = (other: string, ...when: Condition[]) => compare('=', other, when);

/**
 * What one function of Kubernetes demands of a type.
 *
 * @param types names without their group, several with `|` between
 * @param source the function
 * @param rules by path, see Constraint; one or several
 */
export function of(
  types: string,
  source: string,
  rules: Readonly<Record<string, ConstraintRule | readonly ConstraintRule[]>>,
): Constraint[] {
  return types
    .split('|')
    .flatMap((type) =>
      Object.entries(rules).flatMap(([path, each]) =>
        [each].flat().map((rule: ConstraintRule) => ({ type, path, rule, source })),
      ),
    );
}

/** @param group start of the names of the group's types: "IoK8sApiCoreV1" */
export function table(group: string, rows: readonly Constraint[][]): Constraint[] {
  return rows.flat().map((row) => ({ ...row, type: group + row.type }));
}
