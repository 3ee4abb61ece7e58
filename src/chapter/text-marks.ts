import { type ForeignMark, foreignMarks } from './foreign-marks.ts';
import { isHtmlName } from './html.ts';

/** Something for which a text of a data file has no form. */
export interface StrayMark extends Pick<ForeignMark, 'name' | 'hint'> {
  words: string;
}

/** What has a form in chapters, and none in a text that stands in a line. */
const marksOfChapters: readonly ForeignMark[] = [
  {
    name: 'a formula',
    pattern: /\$[^\s$](?:[^$\n]*[^\s$])?\$(?![\w{])/,
    hint: 'Say it in words, or write it into the text of the chapter.',
  },
  {
    name: 'a list, a heading, a quotation or a block of code',
    pattern: /^(?:#{1,6} |[-*+] |\d+[.)] |> ?\S|```)/m,
    hint: 'A text has room for lines alone: write sentences, or put it into the text of the chapter.',
  },
];

/** Finds them outside of code; each sort once. */
export function strayMarks(text: string): StrayMark[] {
  const prose = text.replace(/(`+)[^`][\s\S]*?\1|\\[\s\S]/g, (code) => ' '.repeat(code.length));
  const marks = [...foreignMarks, ...marksOfChapters].flatMap(({ name, pattern, hint }) => {
    const words = pattern.exec(prose)?.[0].trim();
    return words ? [{ name, hint, words }] : [];
  });
  const [element] =
    [...prose.matchAll(/<\/?([a-z][a-z\d]*)(?:\s[^<>]*)?\/?>/gi)].find(
      ([, name]) => isHtmlName(name!.toLowerCase()) && name!.toLowerCase() !== 'br',
    ) ?? [];
  if (element === undefined) return marks;
  const hint = 'Write Markdown: **words**, `code`, [words](#id).';
  return [...marks, { name: 'HTML', words: element, hint }];
}
