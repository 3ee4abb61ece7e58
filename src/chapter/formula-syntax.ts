import type { CompileContext } from 'mdast-util-from-markdown';
import type { Code, Effects, State, Token, TokenizeContext } from 'micromark-util-types';
import type { Processor } from 'unified';
import { type ReadRaw, rawConstruct, signOf } from './raw-syntax.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    formula: 'formula';
    formulaBlock: 'formulaBlock';
    formulaLine: 'formulaLine';
  }
}

/** Reads `$…$` and `$$…$$` as formulas, which are inline code of a class until the page is made. */
export function formulaSyntax(this: Processor): void {
  const data = this.data();
  const dollar = '$'.codePointAt(0)!;
  (data.micromarkExtensions ??= []).push({
    text: { [dollar]: { ...rawConstruct('formula', readFormula), previous: isNoWord } },
    flow: { [dollar]: { name: 'formulaBlock', tokenize: readBlock, concrete: true } },
  });
  (data.fromMarkdownExtensions ??= []).push({
    exit: {
      formula(token) {
        addFormula(this, token);
      },
      formulaBlock(token) {
        this.enter({ type: 'paragraph', children: [] }, token);
        addFormula(this, token);
        this.exit(token);
      },
    },
  });
}

function addFormula(context: CompileContext, token: Token): void {
  const text = context.sliceSerialize(token).trim();
  const isDisplay = text.startsWith('$$');
  const value = text.replace(/^\$+|\$+$/g, '').trim();
  const className = ['formula', ...(isDisplay ? ['display'] : [])];
  context.enter({ type: 'inlineCode', value, data: { hProperties: { className } } }, token);
  context.exit(token);
}

const isNoWord = (code: Code) => !/[\w$]/.test(signOf(code));

/** A dollar of prose is none: `$HOME`, `5$`, two prices in a line. */
const readFormula: ReadRaw = (seen, next) => {
  if (/^\$+$/.test(seen)) return seen.length > 2 || next === '' ? undefined : false;
  const [sign = '$'] = /^\$\$?(?=[^$])/.exec(seen + next) ?? [];
  const tex = seen.slice(sign.length);
  if (!/(?<!\\)\$$/.test(tex)) return /^\s/.test(tex) && sign === '$' ? undefined : false;
  if (sign === '$$') return tex.endsWith('$$');
  // A command of TeX says what it is, whatever touches it.
  return (!/\w/.test(next) || /\\[a-z]{2}/i.test(tex)) && isTex(tex.slice(0, -1))
    ? true
    : undefined;
};

function isTex(tex: string): boolean {
  // The rest of a path, or of a sentence that goes on to another price.
  if (/[\s:/]$/.test(tex)) return false;
  return !/\s/.test(tex) || /[\\^_={}<>+|]/.test(tex);
}

/** Lines from one that begins with `$$` to one that ends with it. */
function readBlock(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let line = '';
  let isFirst = true;
  const inside = (code: Code): State | undefined => {
    const sign = signOf(code);
    if (sign !== '') {
      if (line === '') effects.enter('formulaLine');
      line += sign;
      effects.consume(code);
      return inside;
    }
    if (isFirst && !line.startsWith('$$')) return nok(code);
    if (line !== '') effects.exit('formulaLine');
    const text = isFirst ? line.slice(2) : line;
    if (/\$\$\s*$/.test(text)) {
      effects.exit('formulaBlock');
      return ok(code);
    }
    // Words behind the closing signs: that is prose, and what it holds is read there.
    if (text.includes('$$') || code === null) return nok(code);
    isFirst = false;
    line = '';
    effects.enter('lineEnding');
    effects.consume(code);
    effects.exit('lineEnding');
    return nextLine;
  };
  const nextLine = (code: Code): State | undefined =>
    this.parser.lazy[this.now().line] ? nok(code) : inside(code);
  return (code) => {
    effects.enter('formulaBlock');
    return inside(code);
  };
}
