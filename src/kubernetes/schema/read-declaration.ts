import type { Field, Schema, TypeDefinition } from './schema-index.ts';

/** A type as a declaration file of kubernetes-models states it. */
export interface Declaration extends TypeDefinition {
  /** Name that is unique over all API groups: "IoK8sApiCoreV1Pod". */
  id: string;
  /** Set on types that are objects of their own: values of their `apiVersion` and `kind`. */
  object?: { apiVersion: string; kind: string };
}

/**
 * Reads one generated `.d.ts` file of kubernetes-models: one interface or type alias with its doc
 * comments, and the alias that names it. A reader of its own because TypeScript's parser takes four
 * times as long over the thousand files.
 *
 * @throws {SyntaxError} with the file when the generator's output has a form never seen.
 */
export function readDeclaration(source: string, file: string): Declaration | undefined {
  const [, comment = '', name, body = '', alias] = declarationForm.exec(source) ?? [];
  if (name === undefined) return undefined;
  const id = /export type \{[^}]* as I(Io[A-Z]\w+)/.exec(source)?.[1] ?? name;
  const described = { id, name, description: commentText(comment) };
  const read = (type: string) => readType(type, described, file);
  if (alias !== undefined) return { ...described, value: read(alias) };

  const found = [...body.matchAll(fieldForm)];
  if (body.replace(fieldForm, '').trim() !== '') throw unknownForm(file, body);
  // A type without fields of its own (RawExtension, JSON) takes whatever is written.
  if (found.length === 0) return { ...described, value: { type: 'any' } };
  const fields = Object.fromEntries(
    found.map(([, words = '', key = '', optional, type = '']): [string, Field] => [
      key,
      { schema: read(type), required: optional === undefined, description: commentText(words) },
    ]),
  );
  const [apiVersion, kind] = [onlyValue(fields['apiVersion']), onlyValue(fields['kind'])];
  const isObject = apiVersion !== undefined && kind !== undefined;
  return { ...described, fields, ...(isObject && { object: { apiVersion, kind } }) };
}

const comment = /(?:\/\*\*((?:(?!\*\/)[^])*)\*\/\s*)?/.source;

const declarationForm = new RegExp(
  `${comment}export (?:interface|type) I(\\w+)(?: extends [\\w, ]+)? (?:\\{([^]*?)^\\}|= ([^;]*);)`,
  'm',
);

/** `"name"?: type;`, indented by four; what is written in place is indented further. */
const fieldForm = new RegExp(
  `^ {4}${comment}"([^"]+)"(\\?)?: ([^]*?);\\n(?= {4}["/]|$(?![^]))`,
  'gm',
);

function onlyValue(field: Field | undefined): string | undefined {
  return field?.schema.type === 'string' ? field.schema.enum?.[0] : undefined;
}

/** The words of a doc comment, without its stars; the generator escapes stars and comment ends. */
export function commentText(comment: string): string {
  return (
    comment
      .split('\n')
      .map((line) => line.replace(/^\s*\* ?/, ''))
      // What the generator tells TypeScript, and kubectl does not say.
      .filter((line) => !/^@deprecated\b/.test(line))
      .join('\n')
      .trim()
      .replace(/\\\*/g, '*')
      .replace(/\*\\\//g, '*/')
  );
}

/** A union of literals is an enum; any other, and what is written in place, has no name. */
function readType(text: string, self: { name: string; id: string }, file: string): Schema {
  const items = /^Array<([^]*)>$/.exec(text)?.[1];
  if (items !== undefined) return { type: 'array', items: readType(items, self, file) };
  const values = /^\{\s*\[key: string\]: ([^]*);\s*\}$/.exec(text)?.[1];
  if (values !== undefined) return { type: 'map', values: readType(values, self, file) };
  if (/^"[^"]*"(?: \| "[^"]*")*$/.test(text)) {
    return { type: 'string', enum: text.split(' | ').map((word) => word.slice(1, -1)) };
  }
  if (text === 'string' || text === 'number' || text === 'boolean') return { type: text };
  if (text === `I${self.name}`) return { type: 'ref', to: self.id };
  // References carry the interface's prefix: IIoK8sApiCoreV1PodSpec.
  if (/^IIo\w+$/.test(text)) return { type: 'ref', to: text.slice(1) };
  // The other package says which type it is.
  if (/^(?:[A-Za-z]\w*(?: \| [A-Za-z]\w*)*|\{[^]*\})$/.test(text)) return { type: 'any' };
  throw unknownForm(file, text);
}

function unknownForm(file: string, text: string): SyntaxError {
  return new SyntaxError(`${file}: a form never seen: ${JSON.stringify(text.slice(0, 80))}`);
}
