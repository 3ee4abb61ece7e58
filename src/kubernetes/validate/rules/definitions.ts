import { formatDataPath } from '../../yaml/data-path.ts';
import type { Check } from '../check.ts';
import type { ObjectView } from '../object-view.ts';

/** What a definition says of itself twice, and its one stored version. From apiextensions/validation. */
export function checkDefinition(check: Check, view: ObjectView): void {
  const spec = view.object('spec');
  const [group, plural] = [spec?.string('group'), spec?.object('names')?.string('plural')];
  const name = view.object('metadata')?.string('name');
  if (group && plural && name !== undefined && name !== `${plural}.${group}`) {
    check.report({
      code: 'manifest/bad-name',
      at: view.object('metadata')!.value('name')!,
      message: `metadata.name must be ${plural}.${group}, which is spec.names.plural and spec.group, found "${name}".`,
      hint: `Write ${plural}.${group}.`,
    });
  }
  const versions = spec?.objects('versions') ?? [];
  const stored = versions.filter((version) => version.value('storage')?.toString() === 'true');
  if (versions.length === 0 || stored.length === 1 || check.partial) return;
  const message = `Exactly one of spec.versions must have storage: true, found ${stored.length === 0 ? 'none' : String(stored.length)}.`;
  const hint =
    'Write storage: true for the version in which objects are kept, false for the others.';
  check.report({
    code: 'manifest/one-of',
    at: stored[1]?.value('storage') ?? spec!.key('versions')!,
    message,
    hint,
  });
}

/** Every value in the schema says its type. ValidateStructural in apiextensions/schema. */
export function checkStructure(check: Check, view: ObjectView): void {
  const schema = view.object('openAPIV3Schema');
  if (schema && !check.partial) checkSchema(check, schema);
  const type = schema?.string('type');
  if (!type || type === 'object') return;
  check.report({
    code: 'manifest/bad-enum',
    at: schema!.value('type')!,
    message: `${formatDataPath(schema!.path)}.type must be object at the root, found "${type}".`,
    hint: 'Write object, and below properties what objects of the kind hold.',
  });
}

function checkSchema(check: Check, schema: ObjectView): void {
  const place = formatDataPath(schema.path);
  const isFree = (name: string) => schema.value(name)?.toString() === 'true';
  const type = schema.string('type');
  const report = (lacks: string, message: string, hint: string) =>
    check.report({ code: 'manifest/missing-field', at: schema.place, lacks, message, hint });
  if (
    !type &&
    !isFree('x-kubernetes-int-or-string') &&
    !isFree('x-kubernetes-preserve-unknown-fields')
  ) {
    report(
      'type',
      `${place}.type is missing; every value in the schema of a definition must say its type.`,
      'Add type, such as string, integer, object or array.',
    );
  }
  if (type === 'array' && !schema.has('items')) {
    report(
      'items',
      `${place}.items is missing; an array must say what it holds.`,
      'Add items with a type.',
    );
  }
  const items = schema.object('items');
  if (items) checkSchema(check, items);
  const additional = schema.object('additionalProperties');
  if (additional) checkSchema(check, additional);
  const properties = schema.object('properties');
  for (const { name } of properties?.entries ?? []) {
    const property = properties!.object(name);
    if (property) checkSchema(check, property);
  }
}
