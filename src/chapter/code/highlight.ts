import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import {
  createCssVariablesTheme,
  createHighlighterCore,
  type HighlighterCore,
  type ThemedToken,
} from 'shiki/core';
import { createOnigurumaEngine } from 'shiki/engine/oniguruma';
import { bundledLanguages } from 'shiki/langs';
import { isHighlighted } from './languages.ts';

const theme = createCssVariablesTheme({ name: 'book', variablePrefix: '--', fontStyle: false });

/**
 * Shiki's token colours, and the class that stands for each. Colours live in the stylesheet, so
 * one page serves light and dark and no element carries a style.
 */
const classOf: Readonly<Record<string, string>> = {
  'var(--token-keyword)': 'k',
  'var(--token-string)': 's',
  'var(--token-string-expression)': 's',
  'var(--token-constant)': 'n',
  'var(--token-comment)': 'c',
  'var(--token-function)': 'f',
  'var(--token-parameter)': 'p',
  'var(--token-inserted)': 'ins',
  'var(--token-deleted)': 'del',
};

/** One line of code: text, and spans with a class. */
export type HighlightedLine = readonly ElementContent[];

/** Longer lines stay plain: the time that the grammars take grows with the square of a line. */
const longestLine = 2000;

let shiki: Promise<HighlighterCore> | undefined;

/** Highlights code; what Shiki has no grammar for stays as it is. One entry a line. */
export async function highlight(code: string, lang: string): Promise<ElementContent[][]> {
  shiki ??= createHighlighterCore({
    themes: [theme],
    // What the grammars are written for. It gives up where patterns of JavaScript try for ever.
    engine: createOnigurumaEngine(import('shiki/wasm')),
  });
  const highlighter = await shiki;
  if (isHighlighted(lang)) await highlighter.loadLanguage(bundledLanguages[lang]);
  const { tokens } = highlighter.codeToTokens(code, {
    lang: isHighlighted(lang) ? lang : 'text',
    theme: 'book',
    tokenizeMaxLineLength: longestLine,
    // What a page looks like is not for the load of the machine to decide.
    tokenizeTimeLimit: 0,
  });
  return tokens.map((line) => merged(line, lang).map(([text, name]) => element(text, name)));
}

/** Neighbours of one class become one span: fewer bytes, same look. */
function merged(tokens: readonly ThemedToken[], lang: string): [text: string, name: string][] {
  const runs: [string, string][] = [];
  for (const token of tokens) {
    const name = tokenClass(token, lang);
    const last = runs.at(-1);
    if (last && (last[1] === name || token.content.trim() === '')) last[0] += token.content;
    else runs.push([token.content, name]);
  }
  return runs;
}

function tokenClass(token: ThemedToken, lang: string): string {
  const name = classOf[token.color ?? ''] ?? '';
  // The grammars of YAML and JSON name a key differently; both are keys to a reader.
  return (lang === 'yaml' || lang === 'json') && (name === 'f' || name === 'p') ? 'k' : name;
}

function element(text: string, name: string): ElementContent {
  if (name === '') return { type: 'text', value: text };
  return name === 'ins' || name === 'del' ? h(name, text) : h(`span.${name}`, text);
}
