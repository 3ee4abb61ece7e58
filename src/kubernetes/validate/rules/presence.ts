import { isMap, isScalar, isSeq } from 'yaml';
import { formatDataPath } from '../../yaml/data-path.ts';
import { fieldNames } from '../check.ts';
import { describeConditions } from '../conditions.ts';
import type { Judge } from '../run-constraints.ts';
import { hasUnknown, isWritten } from '../targets.ts';

/** A field that the server requires though the schema does not, always or beside another. */
export const required: Judge<'required'> = (asked) => {
  const { check, rule, value, path, owner, key, lacks, found } = asked;
  if (isWritten(value) || check.partial || owner.partial || hasUnknown(check, owner)) {
    return undefined;
  }
  const cause = found.find((target) => target.value)?.key;
  const why = rule.when.length > 0 ? `, because ${describeConditions(rule.when, found)}` : '';
  const place = formatDataPath(path);
  return {
    code: 'manifest/missing-field',
    at: key ?? cause ?? owner.place,
    lacks,
    field: fieldNames(check, path).join('.'),
    message: key
      ? `${place} is required${why}, but nothing is written after it.`
      : `${place} is missing; an API server requires it${why}.`,
    hint: `Add ${String(path.at(-1))}${path.length > owner.path.length + 1 ? `, as ${place}` : ''}.`,
  };
};

/** A field that cannot stand here, or not beside another. */
export const forbidden: Judge<'forbidden'> = ({ rule, value, path, key, found }) => {
  if (!isWritten(value)) return undefined;
  const name = String(path.at(-1));
  const because = describeConditions(rule.when, found, name);
  const others = rule.when.map((condition) => condition.path.replace(/^\./, ''));
  const other = others.find((each) => each !== name && !each.includes('['));
  return {
    code: 'manifest/forbidden-field',
    at: key ?? value!,
    message: `${formatDataPath(path)} cannot stand ${because ? `where ${because}` : 'here'}.`,
    hint: other ? `Keep ${name} and change ${other}, or leave ${name} out.` : `Leave ${name} out.`,
  };
};

/** What is written there must hold something. */
export const notEmpty: Judge<'not-empty'> = ({ value, path, key }) => {
  if (!value || isWritten(value) || (!isSeq(value) && !isScalar(value))) return undefined;
  const [wanted, hint] = isSeq(value)
    ? ['hold at least one item, found an empty list', 'Add an item after "- ".']
    : ['not be empty', `Write a value, or leave ${String(path.at(-1))} out.`];
  const message = `${formatDataPath(path)} must ${wanted}.`;
  return { code: 'manifest/missing-field', at: key ?? value, message, hint };
};

/** Of some fields at most one, exactly one, or at least one is written. */
export const oneOf: Judge<'one-of'> = ({ check, view, rule, value, path, owner, key, lacks }) => {
  const mapping = value === view.node ? view : owner.object(String(path.at(-1)));
  if (!mapping && value) return undefined;
  const { fields, least, most, atOwner } = rule;
  const where = mapping ?? owner;
  const written = fields.filter((name) => isWritten(mapping?.value(name)));
  const isTooMany = most !== undefined && written.length > most;
  const isPartial = check.partial || where.partial || hasUnknown(check, where);
  if (!isTooMany && (written.length >= least || isPartial)) return undefined;
  const place = formatDataPath(path) || check.kind;
  const count = least === 0 ? 'at most' : most ? 'exactly' : 'at least';
  const message = `${place} must have ${count} one of ${list([...written, ...fields])}`;
  if (isTooMany) {
    return {
      code: 'manifest/one-of',
      at: (!atOwner && mapping!.key(written[1]!)) || mapping!.place,
      message: `${message}, found ${written.join(' and ')}.`,
      hint: `Keep one of them; where each is needed, write it in a place of its own.`,
    };
  }
  const some = fields
    .slice(0, 3)
    .join(', ')
    .replace(/, (?=[^,]*$)/, ' or ');
  return {
    ...(isMap(value) ? { code: 'manifest/one-of' } : { code: 'manifest/missing-field', lacks }),
    at: key ?? owner.place,
    message: `${message}, found none.`,
    hint: `Add ${some}${fields.length > 3 ? ' or another' : ''}.`,
  };
};

/** All of a few; of many, those that matter and how it goes on. */
function list(names: readonly string[]): string {
  const order = [...new Set(names)];
  return order.length > 6 ? `${order.slice(0, 5).join(', ')}, …` : order.join(', ');
}
