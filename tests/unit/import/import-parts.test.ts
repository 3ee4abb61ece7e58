import { describe, expect, it } from 'vitest';
import { fenceInfo } from '../../../src/import/note/fence-words.ts';
import { readNote, writeNote } from '../../../src/import/note/import-note.ts';
import { newSources } from '../../../src/import/note/new-source.ts';
import { webAddressOf } from '../../../src/import/repository.ts';

const nowhere = { link: () => undefined, picture: () => undefined };
const bodyOf = (text: string) => writeNote(readNote(text), nowhere).body.trimEnd();

describe('what an import makes of', () => {
  it.each([
    ['a heading', '## 2. 파드란?', '## 2. 파드란? [#padeuran]'],
    ['a heading with an id', '## Pods {#pods}', '## Pods [#pods]'],
    ['a heading of kramdown', '## Pods\n{: #pods .x}\n', '## Pods [#pods]'],
    ['a heading with an anchor', '## Pods <a id="my-pods"></a>', '## Pods [#my-pods]'],
    ['an underlined heading', '글\n===\n\n다른\n글\n---', '## 글 [#geul]\n\n### 다른 글 [#dareun-geul]'],
    ['a level that is skipped', '## A\n\n#### B', '## A [#a]\n\n### B [#b]'],
    ['equal headings', '## A\n\n## A', '## A [#a]\n\n## A [#a-2]'],
    ['a picture', '![둘](https://a.example/b.png)', '![둘](https://a.example/b.png)'],
    ['a picture of HTML', '<img src="b.png" alt="둘" width="3">', '![둘](b.png)'],
    ['a picture with blanks around its address', '<img src=" b.png ">', '![](b.png)'],
    ['an address in brackets', '<https://a.example/>.', '[https://a.example/](https://a.example/).'],
    ['an address with a particle', 'https://a.example/b를', '[https://a.example/b](https://a.example/b)를'],
    ['a link within the note', '[가](#둘-째)\n\n## 둘 째', '[가](#둘-째)\n\n## 둘 째 [#dul-jjae]'],
    ['a heading with an id of the page', '## main', '## main [#main-2]'],
    ['a formula on a line that is far in', '- a\n\t$$x_{1}$$ b', '- a\n\t$$x_{1}$$ b'],
    ['a formula that touches a word', 'a $\\frac{1}{2}$ps', 'a $\\frac{1}{2}$ps'],
    ['a formula of MathJax', 'a \\(x_1\\) b \\\\(y\\_2\\\\)', 'a $x_1$ b $y_2$'],
    ['a formula of MathJax on its own', '\\[\n\\frac{1}{2}\n\\]', '$$\\frac{1}{2}$$'],
    ['brackets that are escaped', 'a\\[b\\] \\(c d\\)', 'a\\[b\\] \\(c d\\)'],
    ['what loads components', "import T from '@theme/Tabs';\nimport I from './I'\n\nb", "<!--\nimport T from '@theme/Tabs';\nimport I from './I'\n-->\n\nb"],
    ['a picture that is required', '<img src={require("./a.png").default} />', '![](./a.png)'],
    ['tabs of Docusaurus', '<Tabs>\n<TabItem value="x" label="나">\n\n말\n\n</TabItem>\n</Tabs>', '**나**\n\n\n말'],
    ['tabs of MkDocs', '=== "가"\n\n    말\n\n=== "나"\n\n    글\n', '**가**\n\n말\n\n**나**\n\n글'],
    ['tabs that name their labels', '<Tabs\n  values={[{ label: "나" }]}>\n<TabItem value="x">\n\n말\n\n</TabItem>\n</Tabs>', '<!--\nvalues={[{ label: "나" }]}\n-->\n\n\n**x**\n\n\n말'],
    ['blocks of GitBook', '{% tabs %}\n{% tab title="가" %}\n말\n{% endtab %}\n{% endtabs %}\n\n{% hint style="danger" %}\n글\n{% endhint %}\n\n{% embed url="https://a.example/" %}', '**가**\n\n말\n\n\n\n\n:::caution\n\n글\n\n:::\n\n\n[https://a.example/](https://a.example/)'],
    ['a group of code', '::: code-group\n\n```js\nx\n```\n\n:::', '```js\nx\n```'],
    ['a title with an id behind it', '::: tip 말 {#x}\n글\n:::', ':::tip[말]\n글\n:::'],
    ['the id of a block', '## A\n\n말 ^ab12cd\n\n[[#^ab12cd]] x ^2', '## A [#a]\n\n말\n\n[ab12cd](#ab12cd) x ^2'],
    ['signs of MDX', 'a < b {c} `{d}`', 'a \\< b \\{c} `{d}`'],
    ['escaped signs', '\\{a\\} \\<', '\\{a\\} \\<'],
    ['words of MDX', 'import 문은', 'import 문은'],
    ['HTML within a line', 'a <b class="x">b</b><br>c <sub>d</sub>', 'a <b>b</b><br />c <sub>d</sub>'],
    ['a placeholder', 'delete <pod-name>', 'delete \\<pod-name\\>'],
    ['a comment', '<!-- later: "x" -->\n\na', '<!-- later: "x" -->\n\na'],
    ['a table of HTML', 'a\n\n<table><tr><th>x</th></tr><tr><td>y|z</td></tr></table>', 'a\n\n| x    |\n| ---- |\n| y\\|z |'],
    ['what is folded', '<details><summary>S</summary>\n\n- a\n\n</details>', '<details>\n\n<summary>S</summary>\n\n- a\n\n</details>'],
    ['two spaces', 'a  \nb', 'a  \nb'],
    ['loose emphasis', '** a **는', '**a**는'],
    ['indented code', 'a\n\n    FROM x\n    RUN {y}', 'a\n\n```\nFROM x\nRUN {y}\n```'],
    ['code in a quote', '> ~~~\n> a: {b}\n> ~~~', '> ~~~\n> a: {b}\n> ~~~'],
    ['code that MDX would end', '```\n    ```\n```', '````\n    ```\n````'],
    ['a shell', '```bash\n# c\nls\n```', '```bash\n# c\nls\n```'],
    ['no-break spaces', '##\u00a0a\u00a0b', '## a b [#a-b]'],
    ['a link of a wiki', '[[노트|말]]', '[말](wiki:%EB%85%B8%ED%8A%B8)'],
    ['an embedded picture', '![[a b.png|300]]', '![a b.png](wiki:a%20b.png)'],
    ['an embedded picture that stands in the middle', '![[a.png|center|300]]', '![a.png](wiki:a.png)'],
    ['a picture with a size in its words', '![말|left|300](a.png)', '![말](a.png)'],
    ['a highlight', '==말==', '<mark>말</mark>'],
    ['a stroke of single tildes', '~지운 말~과 5~10개, 20~30개', '~~지운 말~~과 5~10개, 20~30개'],
    ['a home', '~/a 와 ~/b', '~/a 와 ~/b'],
    ['a comment of Obsidian', '%%말%%', '<!--말-->'],
    ['a callout of Zenn', ':::message alert\n말\n:::', ':::caution\n말\n:::'],
    ['a callout of Docusaurus', ':::tip Title\n말\n:::', ':::tip[Title]\n말\n:::'],
    ['a callout of another sort', ':::theorem T\n말\n:::', ':::note[theorem: T]\n말\n:::'],
    ['a callout of Obsidian', '> [!Tip]- T\n> 말', '> [!Tip]- T\n> 말'],
    ['one of a sort of its own', '- > [!정리|wide]+ T\n  > 말', '- > [!NOTE]+ 정리: T\n  > 말'],
    ['one of MkDocs of another sort', '!!! theorem\n    말\n', ':::note[theorem]\n말\n:::'],
    ['a fold of Zenn', ':::details T\n말\n:::', '<details>\n\n<summary>T</summary>\n\n말\n\n</details>'],
    ['colons that close nothing', ':::\n말', '\\:::\n말'],
    ['a callout of MkDocs', '!!! warning "T"\n    말\n', ':::warning[T]\n말\n:::'],
    ['a callout of Chirpy', '> 말\n{: .prompt-danger }', '> [!CAUTION]\n> 말'],
    ['a callout of Notion', '<aside>\n💡 말\n\n</aside>', ':::note\n\n💡 말\n\n:::'],
    ['code of Jekyll', '{% highlight go %}\nx {y}\n{% endhighlight %}', '```go\nx {y}\n```'],
    ['code of Hugo', '{{< highlight go "x=1" >}}\nx\n{{< /highlight >}}', '```go\nx\n```'],
    ['raw text of Jekyll', '{% raw %}{{ .V }}{% endraw %}', '\\{\\{ .V }}'],
    ['a picture of Hugo', '{{< figure src="a.png" title="T" >}}', '![T](a.png)'],
    ['a list of definitions', '말\n: 뜻', '- **말**: 뜻'],
    ['dialects within code', '`[[a]]` `==b==`', '`[[a]]` `==b==`'],
    ['a fence that is never closed', '```yaml\na: 1\n\n## B', '```yaml\na: 1\n```\n\n## B [#b]'],
  ])('%s', (_, note, body) => {
    expect(bodyOf(`앞 글\n\n${note}`).replace(/^앞 글\n+/, '').trimStart()).toBe(body);
  }); // prettier-ignore

  it.each(['개요', '-개요', 'gaeyo'])('a heading with an emoji, which #%s leads to', (anchor) => {
    const { headings } = readNote('앞 글\n\n## 🎯 개요\n\n글');
    expect(headings.idOfAnchor.get(anchor)).toBe('gaeyo');
  });

  it('lines that would run', () => {
    expect(bodyOf('import a from "b"')).toBe(' import a from "b"');
    expect(writeNote(readNote('글\n\nexport const a = 1'), nowhere).body).toContain(
      '\n export const',
    );
  });

  it.each([
    ['the only first heading', '# A *b*\n\nc', 'A b', 'c'],
    ['none of several', '# A\n\nc\n\n# B', undefined, '## A [#a]\n\nc\n\n## B [#b]'],
    ['the only second heading', '## A\n\nc d\n\n### B', 'A', 'c d\n\n## B [#b]'],
    ['that of the front matter', '---\ntitle: T\n---\n# A', 'T', '## A [#a]'],
    ['the same in both', '---\ntitle: A\n---\n# A\n\nb', 'A', 'b'],
    ['that of TOML', '+++\ntitle = "T"\ntags = ["x"]\n+++\nb', 'T', '<!--\ntags: ["x"]\n-->\n\nb'],
  ])('a title: %s', (_, text, title, body) => {
    expect(readNote(text).title).toBe(title);
    expect(bodyOf(text)).toBe(body);
  });

  it('front matter that is none', () => {
    expect(bodyOf('---\ntitle: [a\n---\nb')).toBe('<!--\ntitle: [a\n-->\n\nb');
    expect(bodyOf('---\n\na\n\n---')).toBe('---\n\na\n\n---');
  });

  it('front matter stays as it is, but for what a chapter has a key for', () => {
    const note = readNote(
      '---\ntitle: T # 말\ndate: 2026-01-02\n# 줄\nlastmod: 2026-01-03\ntags:\n  - x\n---\nb',
    );
    expect(note).toMatchObject({ title: 'T', updated: '2026-01-03' });
    expect(note.rest).toBe('# 말\ndate: 2026-01-02\n# 줄\ntags:\n  - x');
  });

  it('a summary is the first sentence, and never the title', () => {
    expect(readNote('# T\n\n파드는 가장 작은 단위다. 더 있다.').summary).toBe('파드는 가장 작은 단위다.');
    expect(readNote('# T\n\n- a').summary).toBeUndefined();
  }); // prettier-ignore
});

describe('what stands behind the language of a fence', () => {
  it.each([
    ['yaml', undefined],
    ['yaml {1,3}', undefined],
    ['yaml title="x"', undefined],
    ['yaml pod.yaml', 'yaml title="pod.yaml"'],
    ['yaml:pod.yaml', 'yaml title="pod.yaml"'],
    ['js filename="a.js" {1,3}', 'js title="a.js" {1,3}'],
    ['js title="x.js" showLineNumbers', 'js title="x.js"'],
    ['go showLineNumbers{5} caption="설명"', 'go title="설명"'],
    ['py linenums="1" hl_lines="2 3"', 'py {2,3}'],
    ['sh {.line-numbers}', 'sh'],
    ['sql db="shop"', 'sql title="shop"'],
  ])('%s', (info, written) => expect(fenceInfo(info)).toBe(written));
});

describe('the page of a repository', () => {
  it.each([
    ['git@github.com:a/b.git', 'https://github.com/a/b'],
    ['https://me@github.com/a/b', 'https://github.com/a/b'],
    ['ssh://git@gitlab.com/a/b/c.git', 'https://gitlab.com/a/b/c/-'],
    ['/srv/git/a.git', undefined],
  ])('%s', (origin, address) => expect(webAddressOf(origin)).toBe(address));
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
