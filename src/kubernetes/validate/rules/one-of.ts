import { isMap } from 'yaml';
import { formatDataPath } from '../../yaml/data-path.ts';
import type { Asked, RuleOf } from '../run-constraints.ts';
import { hasUnknown, isWritten, type Target } from '../targets.ts';

/** Of some fields at most one, exactly one, or at least one is written. */
export function checkOneOf({ check, view, rule, path, targets }: Asked<RuleOf<'one-of'>>): void {
  for (const target of targets) {
    const mapping = path === '' ? view : target.owner.object(String(target.path.at(-1)));
    if (!mapping && target.value) continue;
    const written = rule.fields.filter((name) => isWritten(mapping?.value(name)));
    const where = mapping ?? target.owner;
    const partial = check.partial || where.partial || hasUnknown(check, where);
    if (written.length < rule.least && !partial) {
      reportNone({ check, rule, target });
    } else if (rule.most && written.length > rule.most) {
      const [first, second] = rule.atOwner ? [undefined, undefined] : written;
      const place = formatDataPath(target.path) || check.kind;
      check.report({
        code: 'manifest/one-of',
        at: (first && second && mapping!.key(second)) || mapping!.place,
        message: `${place} must have ${rule.least ? 'exactly' : 'at most'} one of ${list(rule.fields, written)}, found ${written.join(' and ')}.`,
        hint: `Keep one of them; where each is needed, write it in a place of its own.`,
      });
    }
  }
}

function reportNone({
  check,
  rule,
  target,
}: Pick<Asked<RuleOf<'one-of'>>, 'check' | 'rule'> & { target: Target }): void {
  const missing = !isMap(target.value);
  const place = formatDataPath(target.path) || check.kind;
  const count = rule.most ? 'exactly' : 'at least';
  check.report({
    code: missing ? 'manifest/missing-field' : 'manifest/one-of',
    at: target.key ?? target.owner.place,
    ...(missing && { lacks: target.lacks }),
    message: `${place} must have ${count} one of ${list(rule.fields, [])}, found none.`,
    hint: `Add ${rule.fields.slice(0, 3).join(', ')}${rule.fields.length > 3 ? ' or another' : ''}.`.replace(
      /, (?=[^,]*\.$)/,
      ' or ',
    ),
  });
}

/** All of a few; of many, those that matter and how it goes on. */
function list(fields: readonly string[], first: readonly string[]): string {
  const order = [...new Set([...first, ...fields])];
  return order.length > 6 ? `${order.slice(0, 5).join(', ')}, …` : order.join(', ');
}
