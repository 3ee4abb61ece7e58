import { findField } from '../schema/field-path.ts';
import { innermost, resolve, type SchemaIndex } from '../schema/schema-index.ts';
import { nearestName, someOf } from './suggest.ts';

/** The longest part of the path that exists, and what its next step may have meant. */
export function fieldPathHint(index: SchemaIndex, path: string): string {
  const steps = path.split('.');
  for (let length = steps.length - 1; length > 0; length--) {
    const start = steps.slice(0, length).join('.');
    const place = findField(index, start);
    if (!place) continue;
    const type = resolve(index, innermost(place.schema));
    if (type.type !== 'object') return `${start} has no fields of its own.`;
    const wrong = steps[length]!.replace('[]', '');
    const names = Object.keys(type.definition.fields!);
    if (names.includes(wrong)) return `${start}.${wrong} is not a list.`;
    const near = nearestName(wrong, names);
    if (!near) return `${start} has no field "${wrong}"; it has ${someOf(names)}.`;
    const list = steps[length]!.endsWith('[]') ? '[]' : '';
    return `Did you mean ${[start, `${near}${list}`, ...steps.slice(length + 1)].join('.')}?`;
  }
  const kinds = Object.keys(index.kinds).map((key) => key.split(' ')[1]!);
  const kind = nearestName(steps[0]!, kinds);
  return kind
    ? `Did you mean ${[kind, ...steps.slice(1)].join('.')}?`
    : 'Begin with a kind of Kubernetes, then the names of its fields.';
}
