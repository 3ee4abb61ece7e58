import { describe, expect, it } from 'vitest';
import { index } from '../kubernetes/fixtures.ts';
import { guessFence } from '../../../src/import/note/guess-fence.ts';
import { importNote } from '../../../src/import/note/import-note.ts';
import { meantBreaks } from '../../../src/import/note/line-breaks.ts';
import { marksIn } from '../../../src/import/note/marks.ts';
import { newSources } from '../../../src/import/note/new-source.ts';

const bodyOf = (text: string) => importNote(text).body.trimEnd();

describe('what an import makes of', () => {
  it.each([
    ['a heading', '## 2. 파드란?', '## 2. 파드란? [#padeuran]'],
    ['a heading with an id', '## Pods {#pods}', '## Pods [#pods]'],
    ['an underlined heading', '글\n===\n\n다른\n글\n---', '## 글 [#geul]\n\n### 다른 글 [#dareun-geul]'],
    ['a level that is skipped', '## A\n\n#### B', '## A [#a]\n\n### B [#b]'],
    ['equal headings', '## A\n\n## A', '## A [#a]\n\n## A [#a-2]'],
    ['a picture', '![둘](https://a.example/b.png)', '```mermaid name="picture-1" original="https://a.example/b.png"\n%% 둘\n```'],
    ['an address in brackets', '<https://a.example/>.', '[https://a.example/](https://a.example/).'],
    ['an address with a particle', 'https://a.example/b를', '[https://a.example/b](https://a.example/b)를'],
    ['a link within the note', '[가](#둘-째)\n\n## 둘 째', '[가](#dul-jjae)\n\n## 둘 째 [#dul-jjae]'],
    ['signs of MDX', 'a < b {c} `{d}`', 'a \\< b \\{c} `{d}`'],
    ['escaped signs', '\\{a\\} \\<', '\\{a\\} \\<'],
    ['words of MDX', 'import 문은', ' import 문은'.trimStart()],
    ['HTML within a line', 'a <b>b</b><br>c <sub>d</sub>', 'a **b**\\\nc d'],
    ['a placeholder', 'delete <pod-name>', 'delete \\<pod-name>'],
    ['a comment', '<!-- later: "x" -->\n\na', '[//]: # "later: \\"x\\""\n\na'],
    ['a table of HTML', 'a\n\n<table><tr><td>x</td></tr><tr><td>y|z</td></tr></table>', 'a\n\n[//]: # "TODO: This was a table of HTML; look whether its first row is its head."\n\n| x |\n| --- |\n| y\\|z |'],
    ['two spaces', 'a  \nb', 'a\\\nb'],
    ['loose emphasis', '** a **는', '**a**는'],
    ['indented code', 'a\n\n    FROM x\n    RUN y', 'a\n\n```dockerfile\nFROM x\nRUN y\n```'],
    ['code in a quote', '> ~~~\n> a: {b}\n> ~~~', '> ```text\n> a: {b}\n> ```'],
    ['no-break spaces', '##\u00a0a\u00a0b', '## a b [#a-b]'],
  ])('%s', (_, note, body) => {
    expect(bodyOf(`앞\n\n${note}`).replace(/^앞\n+/, '').trimStart()).toBe(body);
  }); // prettier-ignore

  it('the only first heading is the title, and others are not', () => {
    expect(importNote('# A *b*\n\nc')).toMatchObject({ title: 'A b', body: 'c\n' });
    expect(importNote('# A\n\nc\n\n# B').title).toBeUndefined();
    expect(importNote('---\ntitle: T\n---\n# A').body).toBe('## A [#a]\n');
  });

  it('front matter that is none', () => {
    const { title, body } = importNote('---\ntitle: [a\n---\nb');
    expect(title).toBeUndefined();
    expect(body).toContain('[//]: # "title: [a"');
    expect(marksIn(body)).toHaveLength(1);
    expect(bodyOf('---\n\na\n\n---')).toBe('---\n\na\n\n---');
  });

  it('a question is found again with its line', () => {
    const { body } = importNote('a\n\n```sh\nsome-tool --do\n```\n');
    expect(marksIn(body)).toEqual([
      { line: 3, message: 'Which lines of the code below are commands? Put "$ " before them and call it console.' },
    ]);
  }); // prettier-ignore

  it('a manifest that an API server refuses may be wrong on purpose', () => {
    const note = (fields: string) =>
      `\`\`\`yaml\napiVersion: v1\nkind: Pod\nmetadata:\n  name: a\n  lables: { a: b }\nspec:\n  containers:\n    - name: c\n${fields}\`\`\`\n`;
    const bodyIn = (text: string) => importNote(text, () => index).body;
    const [asked, ...others] = marksIn(bodyIn(note('      imagePullPolicy: always\n')));
    expect(others).toEqual([]);
    expect(asked!.message).toContain(
      'line 5 of the manifest below wrong on purpose? Then write expect-error="manifest/unknown-field manifest/missing-field manifest/bad-enum" after yaml',
    );
    const right = note('      image: nginx\n').replace('lables', 'labels');
    expect(marksIn(bodyIn(right))).toEqual([]);
    expect(marksIn(bodyIn('```yaml\nreplicas: 3\nimage: { tag: x }\n```\n'))).toEqual([]);
    expect(marksIn(importNote(note('')).body)).toEqual([]);
  });
});

describe('the language of a fence', () => {
  it.each([
    ['yml', 'a: 1', 'yaml', undefined],
    ['yaml pod.yaml', 'a: 1', 'yaml', 'pod.yaml'],
    ['yaml:pod.yaml', 'a: 1', 'yaml', 'pod.yaml'],
    ['js {1,3}', 'x', 'js', undefined],
    ['Brainfog a.bf', 'x', 'text', 'Brainfog a.bf'],
    ['', 'apiVersion: v1\nkind: Pod', 'yaml', undefined],
    ['', '{"a": [1]}', 'json', undefined],
    ['', 'Warning: it broke\nagain', 'text', undefined],
    ['', 'package main', 'go', undefined],
    ['', 'sudo docker ps', 'console', undefined],
  ])('%j %j is %s', (info, code, lang, title) => {
    expect(guessFence(info, code)).toMatchObject({ lang, title });
  });

  it('puts prompts before commands, and leaves output and further lines', () => {
    expect(guessFence('bash', 'kubectl run a \\\n  --image=b\npod/a created\n# c\n').code).toBe(
      '$ kubectl run a \\\n  --image=b\npod/a created\n# c\n',
    );
    expect(guessFence('console', '  $  ls\nkubectl').code).toBe('$ ls\nkubectl');
  });

  it('writes spaces for the tabs that YAML does not take', () => {
    expect(guessFence('yaml', 'a:\n\tb:\n\t\t- c').code).toBe('a:\n  b:\n    - c');
  });
});

describe('the ends of lines', () => {
  it.each([
    ['that end sentences', ['하나다.', '둘이다!', '셋'], [true, true]],
    ['that are short', ['하나', '둘', '이 줄은 다른 줄보다 훨씬 길다'], [true, true]],
    ['before an arrow', ['first line of text', '→ so'], [true]],
    ['that an editor wrapped', ['some words that were wrapped at a', 'column where the line was full and', 'no more'], [false, false]],
  ])('%s', (_, lines, meant) => expect(meantBreaks(lines)).toEqual(meant)); // prettier-ignore
});

describe('sources', () => {
  it('are those that the book does not have, each once and with an id of its own', () => {
    const known = new Map([['a-example-b', ['https://a.example/known']]]);
    const urls = [
      'https://a.example/known',
      'https://a.example/b',
      'https://a.example/b',
      'https://www.a.example/파드?x',
    ];
    expect(newSources(urls, known)).toEqual([
      { id: 'a-example-b-2', url: 'https://a.example/b' },
      { id: 'a-example-padeu', url: 'https://www.a.example/파드?x' },
    ]);
  });
});
