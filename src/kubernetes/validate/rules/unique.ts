import { formatDataPath } from '../../yaml/data-path.ts';
import { entryOf, isNull } from '../../yaml/nodes.ts';
import type { Asked, RuleOf } from '../run-constraints.ts';
import { textOf, type Target } from '../targets.ts';

/** Items of a list, or of several lists together, differ. */
export function checkUnique({ check, rule, targets }: Asked<RuleOf<'unique'>>): void {
  const before = new Map<string, Target>();
  for (const target of targets) {
    const { value } = target;
    const fields = rule.by.map((by) => fieldOf(target, by));
    const text = rule.by.length === 0 ? textOf(value) : fields.map((field) => field.text).join(' ');
    const compared = rule.by.length === 0 ? text : fields[0]!.text;
    if (!value || compared === '' || (fields[0]?.text === '0' && /port/i.test(rule.by[0]!)))
      continue;
    const first = before.get(text);
    if (!first) {
      before.set(text, target);
      continue;
    }
    const [name] = rule.by.map((by) => by.split('=')[0]!);
    const path = name ? [...target.path, name] : target.path;
    const together = rule.by.length > 1 ? ` (${text})` : '';
    check.report({
      code: rule.code ?? 'manifest/duplicate-value',
      at: fields[0]?.node ?? value,
      message: `${formatDataPath(path)} repeats "${compared}"${together} of ${formatDataPath(first.path)}.`,
      hint: `${rule.code === 'manifest/duplicate-name' ? 'Rename' : 'Change'} one of the two: they must differ.`,
    });
  }
}

function fieldOf({ value }: Target, by: string) {
  const [name = '', absent = ''] = by.split('=');
  const entry = entryOf(value, name);
  if (!entry || isNull(entry.value)) return { text: absent, node: undefined };
  return { text: textOf(entry.value), node: entry.value };
}
