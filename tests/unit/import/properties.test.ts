import fc from 'fast-check';
import type { Code, Root } from 'mdast';
import { readFileSync, readdirSync } from 'node:fs';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { chapterExtensions } from '../../../src/chapter/markdown.ts';
import { readNote, writeNote } from '../../../src/import/note/import-note.ts';
import { lostWords } from './note-words.ts';

const mdx = unified().use(remarkParse).use(remarkMdx).use(chapterExtensions);
const markdown = unified().use(remarkParse).use(remarkGfm);
const nowhere = { link: () => undefined, picture: () => undefined };

/** The chapter that a note becomes, all that it says in one text. */
function imported(note: string) {
  const read = readNote(note);
  return { ...read, ...writeNote(read, nowhere) };
}

const code = fc
  .array(
    fc.constantFrom(
      'kubectl get pods', 'a: {b}', '  - <c>', '', 'import x from "y"', '```', '    ```', '~~~', '# no heading',
      '> no quote', '[[no link]]', '{% raw %}', '{: .no }', '==no==', '<div>', '</details>', ':::', '$$', '%%', '\ttab',
    ),
    { maxLength: 6 },
  )
  .map((lines) => lines.join('\n')); // prettier-ignore

const longer = (text: string, sign: string) =>
  sign.repeat(Math.max(3, ...Array.from(text.matchAll(/`+|~+/g), ([row]) => row.length + 1)));

/** A fence that is closed, at the margin, in a list or in a quote. */
const fence = fc
  .tuple(code, fc.constantFrom('`', '~'), fc.constantFrom('', 'bash', 'yaml', 'go'), fc.constantFrom('', '- ', '> ', '1. ', '> - '), fc.boolean())
  .map(([text, sign, lang, container, apart]) => {
    const row = longer(text, sign);
    const further = container.replace(/[^>]/g, ' ');
    const [first, ...rest] = [row + lang, ...text.split('\n'), row];
    const lines = [container + first, ...rest.map((line) => further + line)];
    return (apart ? '\n' : '') + lines.join('\n');
  }); // prettier-ignore

const words = fc.constantFrom(
  '파드는 가장 작은 단위다.', '{x}', '{1 + 1}', '<T>', '</T>', '<b>굵게</b>', '<b>', '</i>', 'import a from "b"', 'export const c = 1',
  '<https://a.example/{d}>', 'https://b.example/를', '<me@c.example>', '`{e}` <f', '**g**', '<kbd>H</kbd>', '<!-- i -->', '<!-- j',
  '[k{l}](m.md)', '![n{o}](p.png)', '[q{r}][s]', '\\{t\\}', '<u>v', '<img src="x" alt="x">', '<a href="y.md">z</a>',
  '<a name="aa"></a>', '{{ .Values.ab }}', '{% raw %}', '{: .ac }', '[[ad|ae]]', '![[af.png]]', '==ag==', '%%ah%%', 'ai<br>aj',
  '$ak_{al}$', '> am', '- an', '    ao', '      - ap', '1) aq', '# ar', '## as {#at}', 'au\n---', '| av | {aw} |\n| --- | --- |\n| <ax> | ay |',
  ':::message', ':::', '<details>', '<summary>az</summary>', '</details>', '<div align="center">', '</div>', 'ba: {bb', '        ``` bc <bd> ```', '        ```', '        be',
  '!!! note "bf"\n    bd', '<table><tr><td>be</td></tr></table>', '<aside>', '</aside>', '[^1]', '[^1]: bf', '[s]: <bg> "{bh}"', '&lt;bi&gt;', '<?bj ?>',
  '<pod-name bk="{bl}">', '<style>bm{}</style>', '\tbn', '\\', '`', '``` bo `', '<Bp {...bq}>', '</', '<a href="`">br`', '<>', '</>',
); // prettier-ignore

const messy = readdirSync('tests/fixtures/notes').flatMap((name) =>
  readFileSync(`tests/fixtures/notes/${name}`, 'utf8')
    .split(/\r?\n/)
    // Front matter is none in the middle of a note.
    .filter((line) => !/^[a-z]+: /.test(line)),
);

const line = fc.oneof(words, words, fence, fc.constant(''), fc.constantFrom(...messy));
const note = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n', '\n\n', ' ')), { maxLength: 12 })
  .map((parts) => parts.flat().join('').replace(/^(?:---|\+\+\+)/gm, '***')); // prettier-ignore

/** One seed, so that a run says the same each time. */
const seed = 20261128;

describe('whatever a note holds', { timeout: 120_000 }, () => {
  it('it becomes MDX that runs nothing', () => {
    fc.assert(
      fc.property(note, (text) => {
        expect(codeIn(mdx.parse(imported(text).body))).toEqual([]);
      }),
      { numRuns: 150, seed, examples: [['<a href="`">br`\n<me@c.example>\n<a href="`">br`']] },
    );
  });

  it('no word of it is lost', () => {
    fc.assert(
      fc.property(note, (text) => {
        const { title = '', summary = '', rest, body } = imported(text);
        expect(lostWords(withoutMarks(text), [title, summary, rest, body].join('\n<\n'))).toEqual([]);
      }),
      { numRuns: 400, seed },
    );
  }); // prettier-ignore

  it('fences that CommonMark finds closed keep every byte', () => {
    const sound = fc.array(fc.oneof(fence, fc.constantFrom('글.', '', '## 절', '- 하나')), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(sound, (blocks) => {
        const text = blocks.join('\n\n');
        expect(fencesIn(mdx.parse(imported(text).body))).toEqual(fencesIn(markdown.parse(text)));
      }),
      { numRuns: 100, seed },
    );
  });
});

/** What MDX would run, and components; elements of HTML run nothing. */
function codeIn(tree: Root): string[] {
  const found: string[] = [];
  visit(tree, (node) => {
    if (/^mdx(?!Jsx)/.test(node.type)) found.push(node.type);
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
    if (!/^[a-z][a-z0-9]*$/.test(node.name ?? '') || node.attributes.length > 0) {
      found.push(`<${node.name}>`);
    }
  });
  return found;
}

function fencesIn(tree: Root): Pick<Code, 'lang' | 'value'>[] {
  const found: Pick<Code, 'lang' | 'value'>[] = [];
  visit(tree, 'code', ({ lang, value }) => void found.push({ lang, value }));
  return found;
}

/** What says how something is shown, and is no word. */
const withoutMarks = (text: string) =>
  text
    .replaceAll('[[ad|ae]]', 'ae')
    .replaceAll('][s]', ']')
    .replace(/&[lg]t;/g, ' ')
    .replace(
      /\{::?[^{}\n]*\}|\{#[\w-]+\}|\{% raw %\}|^:::message|^!!! note|<\/?(?:script|style|aside)>|<a name="\w+">|align="center"/gm,
      ' ',
    );
