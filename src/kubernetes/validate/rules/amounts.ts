import { isMap, isScalar, isSeq, type Node } from 'yaml';
import type { RangeRule, RuleOf } from '../../constraints/constraint.ts';
import { quantityValue } from '../../constraints/quantity.ts';
import { formatDataPath } from '../../yaml/data-path.ts';
import { describeConditions } from '../conditions.ts';
import type { Judge } from '../run-constraints.ts';
import { targetsFrom, textOf } from '../targets.ts';

export const range: Judge<'range'> = ({ rule, value, path }) => {
  const isPort = rule.code === 'manifest/bad-port';
  const found = isPort ? numberOf(value) : (numberOf(value) ?? amountOf(value));
  if (!value || found === undefined || isWithin(found, rule)) return undefined;
  return {
    code: rule.code ?? 'manifest/out-of-range',
    at: value,
    message: `${formatDataPath(path)} must be ${isPort ? 'a port ' : ''}${rangeWords(rule)}, found ${textOf(value)}.`,
    hint: octalHint(textOf(value), rule) ?? rangeHint(rule),
  };
};

function isWithin(found: number, { min, max, zeroIsUnset, exclusive }: RangeRule): boolean {
  if (found === 0 && zeroIsUnset) return true;
  return (exclusive ? found > min : found >= min) && (max === undefined || found <= max);
}

function rangeWords({ min, max, exclusive, octal }: RangeRule): string {
  if (octal) return `from 0 to 0${max?.toString(8)} (octal)`;
  if (max === min) return String(min);
  if (max !== undefined) return `from ${min} to ${max}`;
  return exclusive ? `above ${min}` : `at least ${min}`;
}

function rangeHint(rule: RangeRule): string {
  const { min, max } = rule;
  if (max !== undefined) return `Write ${max === min ? min : `a number ${rangeWords(rule)}`}.`;
  return rule.exclusive ? `Write an amount above ${min}.` : `Write ${min} or more.`;
}

function octalHint(found: string, { octal }: RangeRule): string | undefined {
  return octal && /^[1-7][0-7]{2}$/.test(found)
    ? `Write 0${found}: without the zero it is not octal.`
    : undefined;
}

export const notZero: Judge<'not-zero'> = ({ rule, value, path, found }) => {
  if (!value || !/^0%?$/.test(textOf(value))) return undefined;
  return {
    code: 'manifest/out-of-range',
    at: value,
    message: `${formatDataPath(path)} must not be 0 where ${describeConditions(rule.when, found)}.`,
    hint: 'Write at least 1 for one of the two.',
  };
};

/** Two numbers or quantities of one object, where one limits the other. */
export const compare: Judge<'compare'> = ({ view, rule, value, path, owner, star }) => {
  const other = targetsFrom(view, owner, rule.other).find((target) => target.star === star);
  const [mine, theirs] = [value ? amountOf(value) : rule.absent, amountOf(other?.value)];
  const at = value ?? other?.value;
  if (!at || !other || mine === undefined || theirs === undefined) return undefined;
  const { says, holds } = signs[rule.sign];
  if (holds(mine, theirs)) return undefined;
  return {
    code: 'manifest/out-of-range',
    at,
    message: `${formatDataPath(path)} must be ${says} ${formatDataPath(other.path)} (${textOf(other.value)}), found ${value ? textOf(value) : `nothing, which is ${mine}`}.`,
    hint: `Change one of the two: ${mine} and ${textOf(other.value)}.`,
  };
};

const signs: Readonly<
  Record<RuleOf<'compare'>['sign'], { says: string; holds: (a: number, b: number) => boolean }>
> = {
  '<=': { says: 'at most', holds: (a, b) => a <= b },
  '>=': { says: 'at least', holds: (a, b) => a >= b },
  '>': { says: 'above', holds: (a, b) => a > b },
  '=': { says: 'the same as', holds: (a, b) => a === b },
};

export const length: Judge<'length'> = ({ rule, value, path }) => {
  if (!value) return undefined;
  const found = rule.unit === 'items' ? itemsIn(value) : textOf(value).length;
  if (found <= rule.max) return undefined;
  return {
    code: 'manifest/too-long',
    at: value,
    message: `${formatDataPath(path)} must have at most ${rule.max} ${rule.unit}, found ${found}.`,
    hint: `Shorten it by ${found - rule.max}.`,
  };
};

function itemsIn(node: Node): number {
  return isSeq(node) || isMap(node) ? node.items.length : 0;
}

function numberOf(node: Node | undefined): number | undefined {
  return isScalar(node) && typeof node.value === 'number' ? node.value : undefined;
}

function amountOf(node: Node | undefined): number | undefined {
  return quantityValue(textOf(node));
}
