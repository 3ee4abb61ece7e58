import { isScalar } from 'yaml';
import { fieldOf, resolve, type TypeDefinition } from '../schema/schema-index.ts';
import { type Check, fieldNames } from './check.ts';
import type { ObjectView } from './object-view.ts';
import { isWritten } from './targets.ts';

/**
 * Checks the fields that a type requires.
 *
 * @param meant fields for which another was written, which is told already
 */
export function checkRequired(
  check: Check,
  view: ObjectView,
  definition: TypeDefinition,
  meant: ReadonlySet<string>,
): void {
  for (const name of requiredNames(check, definition)) {
    // What a fragment lacks may stand elsewhere; what it holds is checked.
    const isLeftOut = (view.partial || check.partial) && !view.has(name);
    if (!isLeftOut && !meant.has(name)) checkOne(check, view, definition, name);
  }
}

function checkOne(check: Check, view: ObjectView, definition: TypeDefinition, name: string): void {
  const value = view.value(name);
  if (isWritten(value) || (value && mayBeEmpty(view, definition, name))) return;
  const place = view.pathTo(name);
  const at = value ?? view.key(name);
  // A list of objects that holds none is written so by Go.
  if (at && name === 'items' && definition.name.endsWith('List')) return;
  const missing = {
    code: 'manifest/missing-field',
    field: fieldNames(check, [...view.path, name]).join('.'),
    hint: addHint(check, name, definition),
  } as const;
  if (!at) {
    // The whole object is long, and says what it is in its kind.
    const kind = view.path.length === 0 ? view.key('kind') : undefined;
    const message = `${place} is missing; ${definition.name} requires "${name}".`;
    return check.report({ ...missing, at: kind ?? view.node, lacks: name, message });
  }
  if (value) {
    const message = `${place} is required and must not be empty.`;
    const hint = isScalar(value) ? 'Write a value between the quotes.' : missing.hint;
    return check.report({ ...missing, at, message, hint });
  }
  const type = resolve(check.index, definition.fields![name]!.schema).type;
  if (type !== 'object' || name === 'spec') {
    const message = `${place} is required, but nothing is written after it.`;
    return check.report({ ...missing, at, message });
  }
  // kubectl takes nothing for an empty object, which is what an empty selector often means.
  const message = `${place} is required and was left empty.`;
  const hint = `Write ${name}: {} for the empty object.`;
  check.report({ code: 'manifest/empty-object', at, message, hint, severity: 'warning' });
}

/** Required fields that an API server takes with nothing in them; nobody writes a status for it. */
function mayBeEmpty(view: ObjectView, definition: TypeDefinition, name: string): boolean {
  return view.path.includes('status') || emptyFields.has(`${definition.name}.${name}`);
}

const emptyFields = new Set([
  'CSINodeSpec.drivers',
  'HTTPHeader.value',
  'LimitRangeSpec.limits',
  'PodFailurePolicy.rules',
  'Sysctl.value',
  'TokenRequest.audience',
]);

/** A field to write, with the values of which it takes one. */
function addHint(check: Check, name: string, definition: TypeDefinition): string {
  const field = fieldOf(definition, name);
  const type = field && resolve(check.index, field.schema);
  if (type?.type === 'string' && type.enum) {
    return `Add ${name}, one of ${type.enum.filter(Boolean).join(', ')}.`;
  }
  if (type?.type === 'array') return `Add ${name}, with at least one item after "- ".`;
  return type?.type === 'object' ? `Add ${name}, with its fields below it.` : `Add ${name}.`;
}

/** The fields that a type requires, by its schema or for what they must hold. */
export function requiredNames(check: Check, definition: TypeDefinition): string[] {
  const fields = Object.entries(definition.fields!);
  const required = fields.filter(([, field]) => field.required).map(([name]) => name);
  return needsSpec(check, definition) ? [...new Set([...required, 'spec'])] : required;
}

/** Kinds that an API server takes without a spec, though a spec of theirs has required fields. */
const specOptional = new Set(['LimitRange', 'NetworkPolicy']);

/** No schema requires `spec`, but what it must hold is required all the same: a pod's containers. */
function needsSpec(check: Check, definition: TypeDefinition): boolean {
  const field = fieldOf(definition, 'spec');
  if (!field || specOptional.has(definition.name)) return false;
  const spec = resolve(check.index, field.schema);
  if (spec.type !== 'object') return false;
  return Object.values(spec.definition.fields!).some(({ required }) => required);
}
