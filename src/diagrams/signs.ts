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
const angles = /(?<!<)<\/?[\p{L}_][^<>\n]*>/gu;
/** Halves of `<br/>` are none of them. */
const halfAngles = /<(?!br\b)|(?<!<br\s{0,9}\/?)>/gi;
/** `class Box<T>`, which Mermaid writes with tildes. */
const typeParameters = /^(\s*class\s+[\w.]+)<([^<>]*)>/gm;
/** `<<create>> +of()`, a member: `<<interface>>` alone, or before a name, says what a class is. */
const annotated = /<<[^<>\n]*>>(?=[ \t]*[-+#~])/g;
/** Labels of flowcharts, over several lines too; not the words of `accTitle`. */
const quotedOrSpoken = /^\s*acc(?:Title|Descr)\b.*|"[^"]*"/gm;
/** `-->|label|` and `-- label -->`, without quotes. */
const edgeLabel =
  /(?<=[-=.~][-=~>xo]\s{0,9})\|[^|"\n]*\||(?<=\s(?:--|==|-\.)\s)[^|"\n]*?(?=\s(?:--|==|\.-))/g;
/** Marks of Markdown that Mermaid reads in some labels, and then drops with their words. */
const blockMarks = /(?<=^\s*|:\s*)(?:[-+*>]|\d+[.)])(?=\s)/gm;
const inlineMarks = /`|~~|\]\(|:\/\/|@(?!\{)/g;
/** Code in the label of a line between classes; the underscores of `__init__(`, stars of `*args`. */
const codeOfClass = /(?<=\s:\s.*)`|(?<=(?:^|:)\s*[-+#~]?)__(?=\w)|(?<=\w)__(?=\()|\*+(?=\w)/gm;
/** What is said of a state, or on a line between two. */
const stateLabel = /(?<=^[^:"]*:)(?!:).*/;
const lineBreak = /^<br\b/i;
/** Statements of a sequence diagram that may follow another on its line. */
const statement =
  /^\s*$|--?[>|)x\\/]|<<-|^\s*(?:de)?activate\b|^\s*(?:end|note|loop|alt|opt|participant|actor)\b/i;
/** Statements of a sequence diagram that are followed by words, without a colon. */
const frame = /^\s*(?:alt|else|opt|loop|par|and|critical|option|break)\b/;

/** A diagram, or a line of it, as Mermaid is given it, so that it prints every sign which is meant to be read. */
export function protectSigns(text: string, type: DiagramType | undefined): string {
  const readable = (type === 'class' ? text.replaceAll(typeParameters, '$1~$2~') : text)
    .replaceAll(entities, (entity, ...rest) => decode(entity, rest.at(-1) as EntityParts))
    .replaceAll(angles, (found) => (lineBreak.test(found) ? found : standIns(found)));
  switch (type) {
    case 'flowchart':
      return readable
        .replaceAll(quotedOrSpoken, (found) => (found.startsWith('"') ? quotedLabel(found) : found))
        .replaceAll(edgeLabel, (label) => label.replaceAll(halfAngles, standIns));
    case 'class':
      return eachLine(
        readable.replaceAll(annotated, standIns).replaceAll(codeOfClass, standIns),
        classLine,
      );
    case 'sequence':
      return eachLine(readable, withoutComments);
    case 'state':
      return eachLine(withoutMarks(readable), stateLine);
    case undefined:
      return readable;
  }
}

function eachLine(text: string, change: (line: string) => string): string {
  return text.split('\n').map(change).join('\n');
}

/** One that begins with "` and ends so is Markdown. */
function quotedLabel(quoted: string): string {
  // Mermaid makes no room for an empty first line.
  const label = quoted.replace(/^"(?:\s*(?:<br\s*\/?>|\\n))+/i, '"');
  const [, markdown] = /^"`([^]*)`"$/.exec(label) ?? [];
  if (markdown !== undefined)
    return `"\`${withoutMarks(markdown).replaceAll(halfAngles, standIns)}\`"`;
  return label.replace(/^"`/, `"${standIns('`')}`).replaceAll(halfAngles, standIns);
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

function withoutMarks(text: string): string {
  return text.replaceAll(blockMarks, standIns).replaceAll(inlineMarks, standIns);
}

/** Mermaid reads no second colon in a label, and prints a break as it is written. */
function stateLine(line: string): string {
  const readable = line.replace(stateLabel, (label) => label.replaceAll(':', standIns));
  return withoutComments(readable.replaceAll('\\n', '<br/>'));
}

/** Mermaid prints `Map~K, List~V~~` as "Map >", and the break in a note as it is written. */
function classLine(line: string): string {
  if (/^\s*note\b/.test(line)) return line.replaceAll('\\n', '<br/>');
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
  const isSentence = text.startsWith(':') || frame.test(head);
  const parts = text.split(';');
  const kept = parts.map((part, index) => {
    const rest = parts.slice(index + 1, index + 2)[0];
    const ends = rest === undefined || statement.test(rest) || !isSentence;
    return part.replaceAll('#', standIns) + (rest === undefined ? '' : ends ? ';' : standIns(';'));
  });
  return head + kept.join('');
}
