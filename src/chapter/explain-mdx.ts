import { sentence } from '../book/issues/sentence.ts';
import { components } from './plugins/remark-components.ts';

/** A fault of MDX for a person: where it begins, what is wrong, and what to do. */
export interface MdxFault {
  line: number;
  column: number;
  message: string;
  hint: string;
}

/** What the parsers throw. Some say the place only in the words of their reason. */
export interface ParserMessage {
  reason: string;
  line?: number | undefined;
  column?: number | undefined;
  /** What the parser of JavaScript said. */
  cause?: unknown;
}

/** Says in plain words what the MDX parser stumbled over, at the sign that made it stumble. */
export function explainMdx(
  { reason, line = 1, column = 1, cause }: ParserMessage,
  text: string,
): MdxFault {
  const lines = text.split('\n');
  const unclosed = /closing tag for `<([^>`]*)>`/.exec(reason)?.[1];
  if (unclosed !== undefined) return unclosedTag(unclosed, reason, line, lines);
  const twice = cause instanceof Error && /'(.+)' has already been/.exec(cause.message)?.[1];
  if (twice) {
    return {
      line,
      column,
      message: `"${twice}" is declared twice.`,
      hint: 'Import it once, or give one of the two another name.',
    };
  }
  if (/import\/exports?/.test(reason)) {
    const [word = ''] = /^\w+/.exec(lines[line - 1] ?? '') ?? [];
    const example =
      word === 'import' ? "import Chart from './Chart.astro'" : 'export const name = value';
    return {
      line,
      column: 1,
      message: `A line that begins with "${word}" is read as JavaScript, and this is none.`,
      hint: `Begin the line with another word, or write ${example}.`,
    };
  }
  if (/expression|acorn/.test(reason)) {
    return {
      ...(lastOf('{', lines, line, column) ?? { line, column }),
      message: 'A brace begins an expression here, and what follows is no JavaScript.',
      hint: 'Write \\{ for each brace, or put the words between backticks.',
    };
  }
  const at = lastOf('<', lines, line, column);
  if (at) return { ...at, ...unreadableTag((lines[at.line - 1] ?? '').slice(at.column - 1)) };
  const hint = 'In prose write \\{ and \\< for these characters; close every <Component>.';
  return { line, column, message: sentence(reason), hint };
}

type At = Pick<MdxFault, 'line' | 'column'>;

function unreadableTag(tag: string): Pick<MdxFault, 'message' | 'hint'> {
  if (tag.startsWith('<!--')) {
    const message = 'A comment begins here and is never closed.';
    return { message, hint: 'Write --> behind it, or \\< for the character.' };
  }
  const address = /^<((?:https?:\/\/|mailto:)[^\s>]+|[^\s<>@]+@[^\s<>]+)>/.exec(tag)?.[1];
  if (address !== undefined) {
    const message = 'An address between < and > is not read as a link.';
    return {
      message,
      hint: `Write it as [words](${/^[a-z]+:/i.test(address) ? '' : 'mailto:'}${address}).`,
    };
  }
  const closing = /^<\/[^>]*>/.exec(tag)?.[0];
  if (closing !== undefined) {
    const message = `${closing} closes something that was not opened.`;
    return { message, hint: `Open it before, or write \\${closing} for the characters.` };
  }
  const [, name, bare] = /^<(\w+)\s(?:[^<>]*=\s*([^\s"'{<>]))?/.exec(tag) ?? [];
  if (name !== undefined && (bare !== undefined || name in components)) {
    const message = `What stands in <${name}> cannot be read: expected name="…" for each attribute.`;
    return { message, hint: 'Put every value in double quotes, and close the tag with >.' };
  }
  const message = 'A "<" opens a component here, and no name of one follows.';
  return { message, hint: 'Write \\< for the character, or put the words between backticks.' };
}

function unclosedTag(name: string, reason: string, line: number, lines: string[]): MdxFault {
  const said = /\((\d+):(\d+)/.exec(reason);
  const at = said
    ? { line: Number(said[1]), column: Number(said[2]) }
    : (firstOf(`<${name}`, lines, line) ?? { line, column: 1 });
  return {
    ...at,
    message: `<${name}> is opened here and never closed.`,
    hint:
      name in components
        ? `Close it with </${name}> on a line of its own, with blank lines around what is in it.`
        : `${isVoid.test(name) ? 'Write it as' : `Close it with </${name}>, or as`} <${name} />; for the characters write \\<${name}>.`,
  };
}

/** Elements of HTML that hold nothing. */
const isVoid = /^(?:br|hr|img|input|link|meta|source|wbr)$/;

function firstOf(sign: string, lines: readonly string[], line: number): At | undefined {
  const index = lines.findIndex((text, at) => at >= line - 1 && text.includes(sign));
  return index === -1 ? undefined : { line: index + 1, column: lines[index]!.indexOf(sign) + 1 };
}

/** The last sign before a place, in its paragraph, that no backslash makes a plain character. */
function lastOf(sign: '{' | '<', lines: readonly string[], line: number, column: number) {
  for (let at = line; at >= 1 && (at === line || lines[at - 1]!.trim() !== ''); at--) {
    const before = at === line ? lines[at - 1]!.slice(0, column) : lines[at - 1]!;
    const found = [...before.matchAll(sign === '{' ? /(?<![\\{])\{+/g : /(?<!\\)</g)].at(-1);
    if (found) return { line: at, column: found.index + 1 };
  }
  return undefined;
}
