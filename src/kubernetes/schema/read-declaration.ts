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
 * @throws {SyntaxError} with file and offset when the generator's output has a form never seen.
 */
export function readDeclaration(source: string, file: string): Declaration | undefined {
  const head = declarationHead.exec(source);
  if (!head) return undefined;
  const name = head[2]!;
  const id = /export type \{[^}]* as I(Io[A-Z]\w+)/.exec(source)?.[1] ?? name;
  const reader = new Reader(source, head.index + head[0].length, file, { name, id });
  const description = head[1] ? commentText(head[1]) : '';
  if (source[reader.at] !== '{') return { id, name, description, value: reader.type() };

  const body = reader.body();
  // A type without fields of its own (RawExtension, JSON) takes whatever is written.
  if (Object.keys(body.fields).length === 0) {
    const value: Schema = body.map ? { type: 'map', values: body.map } : { type: 'any' };
    return { id, name, description, value };
  }
  const object = objectIdentity(body.fields);
  return { id, name, description, fields: body.fields, ...(object && { object }) };
}

const declarationHead =
  /(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*)?export (?:interface|type) I(\w+)(?: extends [\w, ]+)?\s*(?:=\s*|(?=\{))/;

function objectIdentity(fields: Record<string, Field>): Declaration['object'] {
  const apiVersion = onlyValue(fields['apiVersion']);
  const kind = onlyValue(fields['kind']);
  return apiVersion !== undefined && kind !== undefined ? { apiVersion, kind } : undefined;
}

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

const primitives: Record<string, Schema> = {
  string: { type: 'string' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
};

class Reader {
  at: number;
  readonly #source: string;
  readonly #file: string;
  readonly #self: { name: string; id: string };

  constructor(source: string, at: number, file: string, self: { name: string; id: string }) {
    this.#source = source;
    this.at = at;
    this.#file = file;
    this.#self = self;
  }

  /** `A | B | "x"[]`: a union of literals is an enum, any other has names that the index knows. */
  type(): Schema {
    const parts = [this.#suffixed()];
    while (this.#eat(/\s*\|/y)) parts.push(this.#suffixed());
    if (parts.length === 1) return parts[0]!;
    if (parts.every((part) => part.type === 'string' && part.enum !== undefined)) {
      return { type: 'string', enum: parts.flatMap((part) => (part as { enum: string[] }).enum) };
    }
    return { type: 'any' };
  }

  /** `{ "name"?: type; … }`, or the value type of an index signature. */
  body(): { fields: Record<string, Field>; map?: Schema } {
    const fields: Record<string, Field> = {};
    let map: Schema | undefined;
    this.#expect(/\s*\{/y);
    for (;;) {
      const description = this.#comment();
      if (this.#eat(/\s*\}/y)) return { fields, ...(map && { map }) };
      if (this.#eat(/\s*\[key: string\]:/y)) map = this.type();
      else {
        const name = this.#expect(/\s*("(?:[^"\\]|\\.)*"|[\w$]+)/y);
        const required = !this.#eat(/\?/y);
        this.#expect(/\s*:/y);
        const key = name.startsWith('"') ? (JSON.parse(name) as string) : name;
        fields[key] = { schema: this.type(), required, description };
      }
      this.#eat(/\s*[;,]/y);
    }
  }

  #suffixed(): Schema {
    let schema = this.#atom();
    while (this.#eat(/\s*\[\]/y)) schema = { type: 'array', items: schema };
    return schema;
  }

  #atom(): Schema {
    this.#eat(/\s+/y);
    const literal = this.#eat(/\s*("(?:[^"\\]|\\.)*")/y);
    if (literal) return { type: 'string', enum: [JSON.parse(literal) as string] };
    if (this.#eat(/\s*\(/y)) {
      const inner = this.type();
      this.#expect(/\s*\)/y);
      return inner;
    }
    if (this.#source[this.at] === '{') return this.#inlineObject();
    const word = this.#expect(/\s*([A-Za-z_$][\w$]*)/y);
    if (word === 'Array') {
      this.#expect(/\s*</y);
      const items = this.type();
      this.#expect(/\s*>/y);
      return { type: 'array', items };
    }
    if (Object.hasOwn(primitives, word)) return { ...primitives[word]! };
    if (word === `I${this.#self.name}`) return { type: 'ref', to: this.#self.id };
    // References carry the interface's prefix: IIoK8sApiCoreV1PodSpec.
    return word.startsWith('IIo') ? { type: 'ref', to: word.slice(1) } : { type: 'any' };
  }

  /** Fields written in place have no name to refer to: the other package says which type it is. */
  #inlineObject(): Schema {
    const { map } = this.body();
    return map ? { type: 'map', values: map } : { type: 'any' };
  }

  #comment(): string {
    let text = '';
    for (;;) {
      const comment = this.#eat(/\s*\/\*\*((?:(?!\*\/)[\s\S])*)\*\//y);
      if (comment === undefined) return text;
      text = commentText(comment);
    }
  }

  #eat(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.#source);
    if (!match) return undefined;
    this.at = pattern.lastIndex;
    return match[1] ?? match[0];
  }

  #expect(pattern: RegExp): string {
    const found = this.#eat(pattern);
    if (found !== undefined) return found;
    const near = JSON.stringify(this.#source.slice(this.at, this.at + 40));
    throw new SyntaxError(`${this.#file}: expected ${pattern} at offset ${this.at}, found ${near}`);
  }
}
