import { isScalar } from 'yaml';
import type { RangeRule } from '../../constraints/constraint.ts';
import { quantityValue } from '../../constraints/quantity.ts';
import { formatDataPath } from '../../yaml/data-path.ts';
import { describeConditions } from '../conditions.ts';
import type { Asked, RuleOf } from '../run-constraints.ts';
import { textOf, type Target } from '../targets.ts';

export function checkRange({ check, rule, targets }: Asked<RuleOf<'range'>>): void {
  for (const { value, path } of targets) {
    const found = numberOf(value, rule);
    if (!value || found === undefined || isWithin(found, rule)) continue;
    const isPort = rule.code === 'manifest/bad-port';
    const says = `${isPort ? 'a port ' : ''}${rangeWords(rule)}`;
    check.report({
      code: rule.code ?? 'manifest/out-of-range',
      at: value,
      message: `${formatDataPath(path)} must be ${says}, found ${textOf(value)}.`,
      hint: octalHint(textOf(value), rule) ?? rangeHint(rule),
    });
  }
}

export function checkNotZero({ check, rule, targets }: Asked<RuleOf<'not-zero'>>): void {
  for (const { value, path, found } of targets) {
    if (!value || !/^0%?$/.test(textOf(value))) continue;
    check.report({
      code: 'manifest/out-of-range',
      at: value,
      message: `${formatDataPath(path)} must not be 0 where ${describeConditions(rule.when, found)}.`,
      hint: 'Write at least 1 for one of the two.',
    });
  }
}

/** A number, or a quantity; the name of a port is neither. */
function numberOf(value: Target['value'], rule: RangeRule): number | undefined {
  if (!isScalar(value)) return undefined;
  if (typeof value.value === 'number') return value.value;
  if (typeof value.value !== 'string' || rule.code === 'manifest/bad-port') return undefined;
  return quantityValue(value.value);
}

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
