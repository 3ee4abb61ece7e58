import { isScalar } from 'yaml';
import { formats, formFault } from '../../constraints/formats.ts';
import { formatDataPath } from '../../yaml/data-path.ts';
import { describe, entriesOf } from '../../yaml/nodes.ts';
import { describeConditions } from '../conditions.ts';
import type { Judge } from '../run-constraints.ts';
import { nearestName } from '../suggest.ts';
import { textOf } from '../targets.ts';

export const format: Judge<'format'> = ({ rule, value, path }) => {
  if (!isScalar(value)) return undefined;
  const isNumber = typeof value.value === 'number';
  if (typeof value.value !== 'string' && !(isNumber && formats[rule.format].numbers)) {
    return undefined;
  }
  // Go's empty string counts as "not set".
  const text = String(value.value);
  const fault = text === '' ? undefined : formFault(rule.format, text, isNumber);
  if (!fault) return undefined;
  const { says, ...rest } = fault;
  const message = `${formatDataPath(path)} must be ${says}, found ${describe(value)}.`;
  return { ...rest, at: value, message };
};

/** The keys of the mapping that the path leads to. */
export const keys: Judge<'keys'> = ({ rule, value, path }) =>
  entriesOf(value).flatMap(({ name, key }) => {
    const fault = formFault(rule.format, name);
    if (!fault) return [];
    const { says, ...rest } = fault;
    const message = `A key of ${formatDataPath(path)} must be ${says}, found "${name}".`;
    return [{ ...rest, at: key, message }];
  });

export const values: Judge<'values'> = ({ check, rule, value, path, owner, lacks, found }) => {
  const { absent, when, code = 'manifest/bad-enum' } = rule;
  if (value ? !isScalar(value) || textOf(value) === '' : absent === undefined) return undefined;
  // Only the last field is missing, not what it stands in.
  const isThere = path.length === owner.path.length + 1;
  if (!value && (check.partial || owner.partial || !isThere)) return undefined;
  const text = value ? textOf(value) : absent!;
  if (rule.values.includes(text)) return undefined;
  const allowed = rule.values.filter(Boolean);
  const where = when.length > 0 ? ` where ${describeConditions(when, found)}` : '';
  const one = allowed.length > 1 ? 'one of ' : '';
  const wanted = allowed.length === 0 ? 'left out' : `${one}${allowed.join(', ')}`;
  const is = value ? describe(value) : `nothing, which means ${absent}`;
  const name = String(path.at(-1));
  return {
    code,
    ...(value ? { at: value } : { at: owner.place, lacks }),
    message: `${formatDataPath(path)} must be ${wanted}${where}, found ${is}.`,
    hint: value ? valueHint(name, text, allowed) : `Add ${name}: ${allowed.join(' or ')}.`,
  };
};

function valueHint(name: string, text: string, allowed: readonly string[]): string {
  if (allowed.length === 0) return `Leave ${name} out here.`;
  const near = allowed.length > 1 ? nearestName(text, allowed) : allowed[0];
  return `Write ${near ?? allowed.join(' or ')}.`;
}
