import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildBook, type BuildRun } from './build-book.ts';

const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><path d="M0 0h20"/></svg>';
// Such as drawing programs write.
const entities = `<?xml version="1.0"?>\n<!DOCTYPE svg [<!ENTITY ns "http://ns.example/">]>\n${picture}`;
const decomposed = '그림'.normalize('NFD');

const files: Record<string, string> = {
  'site.yaml': 'title: T\ndescription: D\nlanguages: [ko]\nrepository: https://github.com/a/b\n',
  'sources.yaml':
    "paper:\n  title: Paper\n  url: https://a.example/paper\n  publisher: P\n  accessed: '2026-11-29'\n  checked: read\n",
  'chapters/01-odd/ko.mdx': `---
title: 이름과 낱말
chapter: 1
summary: 5~10개를 20~30번 쓴다.
---

파드는 5~10개, 노드는 20~30개 쓴다. ~~지운 말~~은 지운다.

https://a.example/b에서 읽고 (https://b.example)을 보고 http://localhost:8080으로 접속한다. https://ko.wikipedia.org/wiki/파드

![괄호](<./image (1).svg>) ![따옴표](<./q'uote.svg>) ![풀어 쓴 이름](./그림.svg) ![개체](./entities.svg) ![다른 형식](./photo.png)

[코드](./app.js), [주석이 있는 JSON](./t.json), [빈 파일](./empty.txt), [노트](./note.md), [페이지](./page.html).

각주가 있다[^가].

[^가]: 각주의 글.

## 생성자 [#constructor]

파드의 벽은 낮다.
`,
  'chapters/01-odd/annotations.yaml': `- id: a1
  target: { exact: 파드의 벽은 낮다 }
  type: clarification
  lead: 문단
  body: |
    첫 줄<br>둘째 줄 <이름>이다.

    셋째 줄이다.
  versions: any
  sources: [paper]
  created: 2026-11-29
`,
  'chapters/01-odd/image (1).svg': picture,
  "chapters/01-odd/q'uote.svg": picture,
  [`chapters/01-odd/${decomposed}.svg`]: picture,
  'chapters/01-odd/entities.svg': entities,
  'chapters/01-odd/app.js': 'export const a = 1;\n',
  'chapters/01-odd/t.json': '{ "a": 1 // one\n}\n',
  'chapters/01-odd/empty.txt': '',
  'chapters/01-odd/note.md': '[other](./other.md)\n',
  'chapters/01-odd/page.html': '<p style="color: red"><a href="x">x</a></p>',
};

describe('a book of odd names and words', () => {
  let run: BuildRun;
  const read = (path: string) => readFileSync(join(run.folder, 'chapters/01-odd', path), 'utf8');

  beforeAll(async () => {
    const content = mkdtempSync(join(tmpdir(), 'odd-'));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(content, path)), { recursive: true });
      writeFileSync(join(content, path), text);
    }
    const { width, height } = { width: 20, height: 10 };
    const jpeg = sharp({ create: { width, height, channels: 3, background: '#888' } }).jpeg();
    writeFileSync(join(content, 'chapters/01-odd/photo.png'), await jpeg.toBuffer());
    run = buildBook(content);
  });

  it('is built', () => {
    expect(run.output).not.toMatch(/\n\s+at /);
    expect(run.output).toContain('0 errors, 0 warnings');
    expect(run.status).toBe(0);
  });

  it('strikes out what stands between two tildes, and no range', () => {
    const html = read('index.html');
    expect(html).toContain('파드는 5~10개, 노드는 20~30개 쓴다. <del>지운 말</del>은 지운다.');
    expect(read('../01-odd.md')).toContain('20');
  });

  it('ends an address where its particle begins', () => {
    const html = read('index.html');
    for (const address of ['https://a.example/b', 'https://b.example', 'http://localhost:8080'])
      expect(html).toContain(`<a href="${address}">${address}</a>`);
    expect(html).toContain('</a>에서 읽고');
    expect(html).toContain('</a>)을 보고');
    expect(html).toContain('>https://ko.wikipedia.org/wiki/파드</a>');
  });

  it('serves files of every name and kind', () => {
    const names = ['image (1).svg', "q'uote.svg", '그림.svg', 'photo.png', 'app.js', 't.json', 'empty.txt', 'note.md', 'page.html'];
    for (const name of names) expect(() => read(name), name).not.toThrow();
    expect(read('index.html')).toContain('href="/chapters/01-odd/image%20%281%29.svg"');
  }); // prettier-ignore

  it('keeps every word of a remark', () => {
    const html = read('index.html');
    expect(html).toContain('첫 줄<br>둘째 줄 &#x3C;이름>이다.<br>셋째 줄이다.');
  });

  it('leads from the sign of a footnote to its words', () => {
    const html = read('index.html');
    expect(html).toContain('id="fn:가"');
    expect(html).not.toContain('class="notice"');
  });
});
