import { findField, type FieldPlace } from '../../../../src/kubernetes/schema/field-path.ts';
import { innermost, resolve, type Field, type SchemaIndex } from '../../../../src/kubernetes/schema/schema-index.ts';
import { typeLabel } from '../../../../src/kubernetes/schema/type-label.ts';
import { describeField, enumValues } from '../../../../src/kubernetes/explain/explain.ts';
import { wrapText } from './wrap-text.ts';

/** kubectl wraps at 80 columns, four of which are indentation. */
const WIDTH = 76;

/**
 * Exactly what `kubectl explain` prints for a path, trailing blanks included; undefined when there
 * is no such field. Compared byte for byte with kubectl.
 */
export function explainText(index: SchemaIndex, path: string): string | undefined {
  const place = findField(index, path);
  if (!place) return undefined;
  const words = describeField(index, place);
  const described = [words.own, words.type].filter(Boolean);
  return [
    header(index, place),
    'DESCRIPTION:\n',
    described.map((text) => `${indent(text)}\n`).join(''),
    described.length > 0 ? '    \n' : '    <empty>\n',
    fieldList(index, place),
    '\n',
  ].join('');
}

function header(index: SchemaIndex, { path, field }: FieldPlace): string {
  const { apiVersion, kind, names } = path;
  const [group, version] = apiVersion.includes('/') ? apiVersion.split('/') : ['', apiVersion];
  const object = `${group ? `GROUP:      ${group}\n` : ''}KIND:       ${kind}\nVERSION:    ${version}\n\n`;
  if (!field) return object;
  const type = typeLabel(index, field.schema);
  const values = type.startsWith('[]') ? [] : enumValues(field.schema);
  const enumeration = values.map((value) => `    ${quoteEmpty(value)}\n`).join('');
  return `${object}FIELD: ${names.at(-1)} <${type}>\n${enumeration && `ENUM:\n${enumeration}`}\n${enumeration ? '' : '\n'}`;
}

/** The fields of the type, where it has any. */
function fieldList(index: SchemaIndex, place: FieldPlace): string {
  const type = resolve(index, innermost(place.field?.schema ?? place.schema));
  if (type.type !== 'object') return '';
  const fields = Object.entries(type.definition.fields!);
  return `FIELDS:\n${fields.map(([name, field]) => fieldEntry(index, name, field)).join('')}`;
}

function fieldEntry(index: SchemaIndex, name: string, field: Field): string {
  const type = typeLabel(index, field.schema);
  const values = type.startsWith('[]') ? [] : enumValues(field.schema).map(quoteEmpty);
  const shown = values.length > 4 ? [...values.slice(0, 4), '....'] : values;
  return [
    `  ${name}\t<${type}>${field.required ? ' -required-' : ''}\n`,
    shown.length > 0 ? `  enum: ${shown.join(', ')}\n` : '',
    `${field.description ? indent(field.description) : '    <no description>'}\n\n`,
  ].join('');
}

function quoteEmpty(value: string): string {
  return value === '' ? '""' : value;
}

function indent(text: string): string {
  return wrapText(text, WIDTH).replace(/^/gm, '    ');
}
