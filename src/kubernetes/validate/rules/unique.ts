import type { Node } from 'yaml';
import { formatDataPath } from '../../yaml/data-path.ts';
import { entryOf, isNull } from '../../yaml/nodes.ts';
import type { Judge } from '../run-constraints.ts';
import { textOf } from '../targets.ts';

/** Items of a list, or of several lists together, differ. */
export const unique: Judge<'unique'> = ({ rule, before, ...target }) => {
  const { value, path } = target;
  const fields = rule.by.map((by) => fieldOf(value, by));
  const [first = { name: '', text: textOf(value), node: value }] = fields;
  const isUnset = first.text === '0' && /port/i.test(first.name);
  if (!value || first.text === '' || isUnset) return undefined;
  const text = fields.length > 0 ? fields.map((field) => field.text).join(' ') : first.text;
  const other = before.get(text);
  if (!other) {
    before.set(text, target);
    return undefined;
  }
  const place = formatDataPath(first.name ? [...path, first.name] : path);
  const together = fields.length > 1 ? ` (${text})` : '';
  return {
    code: rule.code ?? 'manifest/duplicate-value',
    at: first.node ?? value,
    message: `${place} repeats "${first.text}"${together} of ${formatDataPath(other.path)}.`,
    hint: `${rule.code === 'manifest/duplicate-name' ? 'Rename' : 'Change'} one of the two: they must differ.`,
  };
};

function fieldOf(item: Node | undefined, by: string) {
  const [name = '', absent = ''] = by.split('=');
  const node = entryOf(item, name)?.value;
  return isNull(node)
    ? { name, text: absent, node: undefined }
    : { name, text: textOf(node), node };
}
