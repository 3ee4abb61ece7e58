import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import type { DiagramType } from './diagram.ts';

/**
 * The 32 signs of ASCII. Where one of them is meant to be read, and not by Mermaid, it passes
 * through Mermaid as one of the 32 noncharacters U+FDD0 to U+FDEF, which Unicode keeps for use
 * within a program (chapter 23.7); what is measured and printed is the sign itself.
 */
const signs = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';
const firstStandIn = 0xfdd0;

/** `&lt;` `&#60;` `&#x3c;`, and `#lt;` `#60;`, which Mermaid has beside them. */
const entities =
  /&#x(?<hex>[\da-f]{1,6});|[&#]#?(?<decimal>\d{1,7});|[&#](?<name>[a-z]\w{1,31});/gi;
/** `<name>`, `</name>`, `List<String>`; not the halves of arrows, nor `<<interface>>`. */
const angles = /(?<!<)<\/?[\p{L}_][^<>]*>/gu;
/** `class Box<T>`, which Mermaid writes with tildes. */
const typeParameters = /^(\s*class\s+[\w.]+)<([^<>]*)>/;
const lineBreak = /^<br\b/i;
/** Statements of a sequence diagram that may follow another on its line. */
const statement =
  /^\s*$|--?[>|)x\\/]|<<-|^\s*(?:de)?activate\b|^\s*(?:end|note|loop|alt|opt|participant|actor)\b/i;

/** A line as Mermaid is given it, so that it prints every sign which is meant to be read. */
export function protectSigns(line: string, type: DiagramType | undefined): string {
  const readable = (type === 'class' ? line.replace(typeParameters, '$1~$2~') : line)
    .replaceAll(entities, (entity, ...rest) => decode(entity, rest.at(-1) as EntityParts))
    .replaceAll(angles, (text) => (lineBreak.test(text) ? text : standIns(text)));
  switch (type) {
    case 'flowchart':
      // What stands between the ends of two labels of several lines is no label.
      return readable.replaceAll(/"[^"]*"/g, (quoted) =>
        /--|==|-\.|~~/.test(quoted)
          ? quoted
          : quoted.replaceAll(/<(?!br\b)|(?<!<br\s{0,9}\/?)>/gi, standIns),
      );
    case 'class':
      return nestedGenerics(readable);
    case 'sequence':
    case 'state':
      return withoutComments(readable);
    case undefined:
      return readable;
  }
}

/** The signs that a text from Mermaid stands for. */
export function restoreSigns(text: string): string {
  return text.replaceAll(/[\uFDD0-\uFDEF]/g, (sign) => signs[sign.charCodeAt(0) - firstStandIn]!);
}

function standIns(text: string): string {
  return text.replaceAll(/[!-/:-@[-`{-~]/g, (sign) =>
    String.fromCharCode(firstStandIn + signs.indexOf(sign)),
  );
}

type EntityParts = Readonly<Record<'hex' | 'decimal' | 'name', string | undefined>>;

function decode(entity: string, { hex, decimal, name }: EntityParts): string {
  const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
  const text = name
    ? decodeNamedCharacterReference(name)
    : code <= 0x10ffff && String.fromCodePoint(code);
  if (text !== false) return standIns(text);
  // Mermaid would print it with another sign; “a&b;” is a part of the grammar.
  return entity.startsWith('#') ? standIns(entity) : entity;
}

/** Mermaid prints `Map~K, List~V~~` as "Map >". */
function nestedGenerics(line: string): string {
  if (!line.includes('~~') || /^\s*class\s/.test(line)) return line;
  let depth = 0;
  return line.replaceAll(/(?<=\w)~(?=\w)|~/g, (tilde, at: number) => {
    const opens = /\w/.test(line[at - 1] ?? '') && /\w/.test(line[at + 1] ?? '');
    if (!opens && depth === 0) return tilde;
    depth += opens ? 1 : -1;
    return standIns(opens ? '<' : '>');
  });
}

/**
 * Mermaid takes what follows a `#` for a comment, and a `;` for the end of a statement, in the
 * middle of a sentence too, and drops the rest or makes states of it.
 */
function withoutComments(line: string): string {
  if (/^\s*(?:#|box\b|rect\b)/.test(line)) return line;
  const [, head = '', text = ''] = /^([^:#;]*)(.*)$/.exec(line)!;
  const parts = text.split(';');
  const kept = parts.map((part, index) => {
    const rest = parts.slice(index + 1, index + 2)[0];
    const ends = rest === undefined || statement.test(rest) || !text.startsWith(':');
    return part.replaceAll('#', standIns) + (rest === undefined ? '' : ends ? ';' : standIns(';'));
  });
  return head + kept.join('');
}
