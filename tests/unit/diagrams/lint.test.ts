import { describe, expect, it } from 'vitest';
import { lint } from '../../../src/diagrams/lint/lint.ts';
import { readSource } from '../../../src/diagrams/source.ts';
import { flowchart } from './fixtures.ts';

const sequence = (...lines: string[]): string =>
  ['sequenceDiagram', 'accTitle: T', 'accDescr: D', ...lines].join('\n');

/** Code, line and column of every problem. */
function found(source: string): string[] {
  return lint(readSource(source)).map(
    ({ code, line, column }) => `${code} ${String(line)}:${String(column)}`,
  );
}

describe('the length of a diagram', () => {
  it.each([' ', '@{ ', 'class a ', '\n', '<b x="', '&', '#', ';', '<a ', '"', '~~'])(
    'is the only fault told of far too many "%s"',
    (part) => {
      const long = `accTitle: x${part.repeat(60_000)}.`;
      expect(found(`flowchart TB\naccDescr: d\n${long}`)).toEqual(['diagram/too-long 1:1']);
    },
  );
});

describe('what is refused before Mermaid sees it', () => {
  it.each<[string, string, string[]]>([
    ['nothing', ' \n\n', ['diagram/empty 1:1']],
    ['a comment alone', '%% later\n', ['diagram/empty 1:1']],
    ['another type', '\npie\n"a": 1', ['diagram/unknown-type 2:1']],
    ['a misspelt type', 'flowchrt TB\na-->b', ['diagram/unknown-type 1:1']],
    [
      'front matter',
      '---\ntitle: x\n---\nflowchart TB\na',
      ['diagram/missing-description 4:1', 'diagram/front-matter 1:1'],
    ],
    ['no title', 'flowchart TB\naccDescr: d\na', ['diagram/missing-title 1:1']],
    ['an empty title', 'flowchart TB\naccTitle:\naccDescr: d\na', ['diagram/missing-title 1:1']],
    ['no description', 'flowchart TB\naccTitle: t\na', ['diagram/missing-description 1:1']],
    ['a directive', `%%{init: {"theme": "dark"}}%%\n${flowchart('a')}`, ['diagram/directive 1:1']],
    ['a click', flowchart('a-->b', '  click a "https://x.test"'), ['diagram/interaction 5:3']],
    ['links of an actor', sequence('links A: {"x": "y"}'), ['diagram/interaction 4:1']],
    ['an image', flowchart('a@{ img: "x.png" }'), ['diagram/image 4:2']],
    ['an icon', flowchart('a@{ icon: "x:y" }'), ['diagram/image 4:2']],
    ['an icon in a label', flowchart('a["fa:fa-car"]'), ['diagram/image 4:4']],
    ['an icon beside words', flowchart('a["fa:fa-car 차"]'), ['diagram/image 4:4']],
    ['a ruler', flowchart('a["x<hr>y"]'), ['diagram/html 4:5']],
    ['HTML', flowchart('a["x<sub>1</sub>"]'), ['diagram/html 4:5']],
    ['HTML that only dresses', flowchart('a["<b>x</b>"]'), ['diagram/html 4:4']],
    ['a formula', flowchart('a["$$x$$"]'), ['diagram/math 4:4']],
    ['a style', flowchart('a', 'style a fill:#f00'), ['diagram/own-colour 5:1']],
    ['a class of its own', flowchart('a', 'classDef x fill:red'), ['diagram/own-colour 5:1']],
    [
      'the style of a link',
      flowchart('a-->b', 'linkStyle 0 stroke:red'),
      ['diagram/own-colour 5:1'],
    ],
    [
      'a coloured region',
      sequence('rect rgb(1,2,3)', 'A->>B: x', 'end'),
      ['diagram/own-colour 4:1'],
    ],
    [
      'a coloured box',
      sequence('box Aqua Group', 'participant A', 'end'),
      ['diagram/own-colour 4:1'],
    ],
    ['a node called after a keyword', flowchart('click --> b'), ['diagram/syntax 4:1']],
    ['an end', flowchart('a --> end'), ['diagram/syntax 4:7']],
    ['a participant called after a keyword', sequence('note->>B: x'), ['diagram/syntax 4:1']],
    ['an unknown class', flowchart('a:::pod --> b:::podd'), ['diagram/unknown-class 4:17']],
    [
      'an unknown class in a statement',
      flowchart('a', 'class a nice'),
      ['diagram/unknown-class 5:9'],
    ],
    ['too much', flowchart(`a["${'가'.repeat(20_000)}"]`), ['diagram/too-long 1:1']],
  ])('%s', (_, source, expected) => {
    expect(found(source)).toEqual(expected);
  });

  it('takes decoration out, and says so once', () => {
    const source = flowchart(
      'a:::warm --> b',
      'classDef warm fill:#f96',
      'style b fill:#fff,stroke:#333',
      'linkStyle 0 stroke:red',
      'click a "https://x.test"',
    );
    const read = readSource(`---\ntitle: x\n---\n%%{init: {\n"theme": "dark"}}%%\n${source}`);
    expect(lint(read)).toMatchObject([{ code: 'diagram/front-matter', severity: 'warning' }]);
    expect(read.lines.join('\n').trim()).toBe(flowchart('a:::warm --> b'));
  });

  it('asks once for a name and a sentence', () => {
    expect(found('flowchart TB\na')).toEqual(['diagram/missing-title 1:1']);
  });

  it.each([
    ['a line break', flowchart('a["x<br/>y<br>z"]')],
    ['signs that look like tags', flowchart('a["1 < 2 > 0"] <--> b')],
    ['a stereotype', 'classDiagram\naccTitle: t\naccDescr: d\nclass A {\n<<interface>>\n}'],
    ['a generic', 'classDiagram\naccTitle: t\naccDescr: d\nA <|-- B\nclass A {\n+List~B~ b\n}'],
    ['the named classes', flowchart('a:::pod --> b', 'class b kernel')],
    ['a description in braces', 'flowchart TB\naccTitle: t\naccDescr {\n two\n lines\n}\na'],
    ['a comment about clicks', flowchart('a', '%% click a "x"')],
    ['a class before an arrow', flowchart('a:::pod-->b:::good---c:::bad-.->d')],
    ['a node that is called link', flowchart('client --> link', 'link --> server', 'link x--x b')],
    ['a participant that is called callback', sequence('callback ->> A: hi')],
    ['placeholders', flowchart('a["<name> of <encrypted DEK>"] -->|List<String>| b[x<y and y>z]')],
    ['entities', sequence('A->>B: #lt;x#gt; &lt;x&gt; #9829; &hearts;')],
    ["a shell's process id", flowchart('a["echo $$ prints 1"]')],
    ['an uncoloured box', sequence('box 클러스터', 'participant A', 'end')],
  ])('not %s', (_, source) => {
    expect(found(source)).toEqual([]);
  });
});
