import type { Condition, Conditions } from '../constraints/constraint.ts';
import type { Check } from './check.ts';
import type { ObjectView } from './object-view.ts';
import { isWritten, targetsFrom, textOf, type Target } from './targets.ts';

/**
 * The targets of conditions that all hold, undefined when one doesn't. A field that is at fault
 * itself says nothing, nor one that is absent where fields may be missing.
 */
export function conditionsHold(
  check: Check,
  view: ObjectView,
  owner: ObjectView,
  conditions: Conditions,
): Target[] | undefined {
  const found: Target[] = [];
  for (const condition of conditions) {
    const [target] = targetsFrom(view, owner, condition.path);
    if (!holds(check, target, condition)) return undefined;
    if (target) found.push(target);
  }
  return found;
}

function holds(check: Check, target: Target | undefined, condition: Condition): boolean {
  const value = target?.value;
  if (value && check.faulty.has(value)) return false;
  if (value === undefined && (check.partial || target?.owner.partial)) return false;
  switch (condition.test) {
    case 'has':
      return isWritten(value);
    case 'lacks':
      return !isWritten(value);
    case 'is':
      return condition.values.includes(textOf(value));
    case 'is-not':
      return !condition.values.includes(textOf(value));
  }
}

/**
 * The conditions in words: `type is Recreate and …`.
 *
 * @param self name of the field that they are about, of which the message speaks already
 */
export function describeConditions(
  conditions: Conditions,
  found: readonly Target[],
  self = '',
): string {
  const words = conditions.flatMap((condition, i) => {
    const name = condition.path.replace(/^\./, '');
    const text = textOf(found[i]?.value);
    if (name === self) return [];
    switch (condition.test) {
      case 'has':
        return `${name} is there`;
      case 'lacks':
        return `${name} is left out`;
      default:
        return text === '' ? `${name} is left out` : `${name} is ${text}`;
    }
  });
  return words.join(' and ');
}
