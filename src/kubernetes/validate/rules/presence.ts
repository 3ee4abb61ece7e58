import { formatDataPath } from '../../yaml/data-path.ts';
import { fieldNames } from '../check.ts';
import { describeConditions } from '../conditions.ts';
import type { Asked, RuleOf } from '../run-constraints.ts';
import { hasUnknown, isWritten } from '../targets.ts';

/** A field that the server requires though the schema does not, always or beside another. */
export function checkRequired({ check, rule, targets }: Asked<RuleOf<'required'>>): void {
  for (const { value, path, owner, key, lacks, found } of targets) {
    if (isWritten(value) || check.partial || owner.partial || hasUnknown(check, owner)) continue;
    const cause = found.find((target) => target.value)?.key;
    const why = rule.when.length > 0 ? `, because ${describeConditions(rule.when, found)}` : '';
    const place = formatDataPath(path);
    check.report({
      code: 'manifest/missing-field',
      at: key ?? cause ?? owner.place,
      lacks,
      field: fieldNames(check, path).join('.'),
      message: key
        ? `${place} is required${why}, but nothing is written after it.`
        : `${place} is missing; an API server requires it${why}.`,
      hint: `Add ${String(path.at(-1))}${path.length > owner.path.length + 1 ? `, as ${place}` : ''}.`,
    });
  }
}

/** A field that cannot stand here, or not beside another. */
export function checkForbidden({ check, rule, targets }: Asked<RuleOf<'forbidden'>>): void {
  for (const { value, path, key, found } of targets) {
    if (!isWritten(value)) continue;
    const name = String(path.at(-1));
    const because = describeConditions(rule.when, found, name);
    const where = because ? `where ${because}` : 'here';
    const others = [...new Set(rule.when.map((condition) => condition.path.replace(/^\./, '')))];
    const other = others.find((each) => each !== name && !each.includes('['));
    check.report({
      code: 'manifest/forbidden-field',
      at: key ?? value!,
      message: `${formatDataPath(path)} cannot stand ${where}.`,
      hint: other
        ? `Keep ${name} and change ${other}, or leave ${name} out.`
        : `Leave ${name} out.`,
    });
  }
}
