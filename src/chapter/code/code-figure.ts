import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { CodeStrings } from '../../i18n/strings.ts';
import type { HighlightedLine } from './highlight.ts';
import { languageName } from './languages.ts';

/** A piece of code as a figure: title and copy button on the top line, then the code. */
export interface CodeFigure {
  /** Its fragment, by which search finds it. */
  id?: string;
  title?: string | undefined;
  lang: string;
  lines: readonly HighlightedLine[];
  /** Lines to mark, counted from 1. */
  marked?: readonly number[];
  strings: CodeStrings;
}

/** @returns a `figure`; without script it is complete but for the copy button. */
export function codeFigure({ id, title, lang, lines, marked, strings }: CodeFigure): Element {
  return h('figure.code', { id }, [
    topLine(title, languageName(lang), strings),
    h('pre', { tabIndex: 0 }, h('code', languageClass(lang), joinLines(lines, marked))),
  ]);
}

/** The line above a piece of code. */
export function topLine(
  title: string | undefined,
  label: string | undefined,
  strings: CodeStrings,
): Element {
  return h('figcaption', [
    h('span', [title ?? label ?? '']),
    title !== undefined && label ? h('span.lang', label) : '',
    h('copy-code', { dataCopied: strings.copied }, h('button', { type: 'button' }, strings.copy)),
  ]);
}

/** Lines joined by newlines, so that selecting the code copies the code and nothing else. */
export function joinLines(
  lines: readonly HighlightedLine[],
  marked: readonly number[] = [],
): ElementContent[] {
  return lines.flatMap((line, index) => {
    const content = marked.includes(index + 1) ? [h('mark.line', [...line])] : line;
    return index === 0 ? content : [{ type: 'text' as const, value: '\n' }, ...content];
  });
}

/** HTML's own way to say which language a piece of code is in. */
export const languageClass = (lang: string) => ({ className: `language-${lang}` });
