import { formatDataPath } from '../../yaml/data-path.ts';
import type { Check } from '../check.ts';
import type { ObjectView } from '../object-view.ts';
import { textOf } from '../targets.ts';

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
  const stored = versions.filter((version) => isTrue(version, 'storage'));
  if (versions.length === 0 || stored.length === 1 || check.partial) return;
  check.report({
    code: 'manifest/one-of',
    at: stored[1]?.value('storage') ?? spec!.key('versions')!,
    message: `Exactly one of spec.versions must have storage: true, found ${stored.length || 'none'}.`,
    hint: 'Write storage: true for the version in which objects are kept, false for the others.',
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
  const type = schema.string('type');
  const report = (lacks: string, message: string, hint: string) =>
    check.report({ code: 'manifest/missing-field', at: schema.place, lacks, message, hint });
  if (!type && !anyType.some((name) => isTrue(schema, name))) {
    report(
      'type',
      `${place}.type is missing; every value in the schema of a definition must say its type.`,
      'Add type, such as string, integer, object or array.',
    );
  }
  if (type === 'array' && !schema.has('items')) {
    const message = `${place}.items is missing; an array must say what it holds.`;
    report('items', message, 'Add items with a type.');
  }
  const properties = schema.object('properties');
  const below = [
    schema.object('items'),
    schema.object('additionalProperties'),
    ...(properties?.entries ?? []).map(({ name }) => properties!.object(name)),
  ];
  for (const each of below) if (each) checkSchema(check, each);
}

/** What lets a value be of no type. */
const anyType = ['x-kubernetes-int-or-string', 'x-kubernetes-preserve-unknown-fields'];

const isTrue = (view: ObjectView, name: string) => textOf(view.value(name)) === 'true';
