import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { explainMdx, type ParserMessage } from '../../../src/chapter/explain-mdx.ts';

function fault(text: string) {
  try {
    unified().use(remarkParse).use(remarkMdx).parse(text);
  } catch (error) {
    return explainMdx(error as ParserMessage, text);
  }
  throw new Error('The parser takes it');
}

/** Each is a slip of prose; it is told at the sign that has to be changed. */
const slips: [name: string, text: string, line: number, column: number, action: string][] = [
  ['a brace alone', 'One\ntwo { three.\n', 2, 5, '\\{'],
  ['braces that are no code', '맵은 {key: value} 꼴이다.\n', 1, 4, '\\{'],
  ['braces of a template', 'A {{ .Values.image }}\n', 1, 3, '\\{'],
  ['a number after a sign', '3 < 4 and <5\n', 1, 11, '\\<'],
  ['a type', 'A List<String> of words\n', 1, 7, '\\<String>'],
  ['HTML', 'A <br> line\n', 1, 3, 'Write it as <br />; for the characters write \\<br>'],
  ['HTML that only closes', 'A</b> line\n', 1, 2, 'Open it before'],
  ['a comment that is not closed', 'One\n\n<!-- two\n', 3, 1, '-->'],
  ['an address', 'See <https://example.org/a>.\n', 1, 5, '[words](https://example.org/a)'],
  ['a component that stays open', 'One\n\n<Steps>\n\ntwo\n', 3, 1, '</Steps>'],
  ['an attribute without quotes', '<Plate name=x>\n\n</Plate>\n', 1, 1, 'double quotes'],
  ['a mail address', 'See <a@b.example>.\n', 1, 5, '[words](mailto:a@b.example)'],
  ['a value of HTML without quotes', 'A <span class=a>b</span>\n', 1, 3, 'double quotes'],
  [
    'an import twice',
    "import A from './a'\n\nOne\n\nimport A from './a'\n",
    5,
    8,
    'Import it once',
  ],
  ['a line that looks like code', 'One\n\nimport 하면 된다.\n', 3, 1, 'another word'],
];

describe('what MDX stumbles over', () => {
  it.each(slips)('%s: at its place, with what to do', (_, text, line, column, action) => {
    const found = fault(text);
    expect(found).toMatchObject({ line, column });
    expect(found.hint).toContain(action);
    expect(found.message).not.toMatch(/acorn|U\+|paragraph/);
  });
});
