import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readNote, writeNote } from '../../../src/import/note/import-note.ts';

const nowhere = { link: () => undefined, picture: () => undefined };
const imported = (name: string) => {
  const note = readNote(readFileSync(`tests/fixtures/notes/${name}.md`, 'utf8'));
  return { ...note, ...writeNote(note, nowhere) };
};

describe('what a note is promised', () => {
  it('comments are blocks of their own, and part no table', () => {
    const { body } = imported('comments');
    expect(body).toContain('\n\n| 열쇠 | 값 |\n| --- | --- |\n| 하나 | 둘 |\n');
    expect(body).toMatch(/\n+<!-- 표 다음 -->\n\n끝 문단\.\n$/);
    expect(body.match(/<!--/g)).toHaveLength(2);
  });

  it('fences in lists, and four signs around three, stay byte for byte', () => {
    const source = readFileSync('tests/fixtures/notes/fences-in-lists.md', 'utf8');
    const { body, title } = imported('fences-in-lists');
    expect(title).toBe('목록 안의 코드');
    expect(`# ${title}\n\n${body}`).toBe(source);
  });

  it('shell blocks claim nothing that the note does not say', () => {
    const source = readFileSync('tests/fixtures/notes/shells.md', 'utf8');
    const { body, title } = imported('shells');
    expect(`# ${title}\n\n${body}`).toBe(source);
  });

  it('manifests stay as their author had them', () => {
    const source = readFileSync('tests/fixtures/notes/elided.md', 'utf8');
    const { body, title } = imported('elided');
    expect(`# ${title}\n\n${body}`).toBe(source);
  });

  it('the marks of other programs become those of a chapter', () => {
    const { body } = imported('dialects');
    for (const written of [
      '- [첫째로](#one)\n- [둘째로](#two)',
      '## 첫째 [#one]',
      '## 둘째 [#two]',
      '<mark>칠한 말</mark>',
      '$y^2$',
      '[^a]: 각주에 쓴 글.',
      ':::note\n상자 속의 글.\n:::',
      '💡 곁에 둔 말.',
      '<details>',
      '<summary>열기</summary>',
      '- **낱말**: 그 뜻이다.',
      '<!-- 나만 보는 말 -->',
      'H<sub>2</sub>O 와 <kbd>Esc</kbd>, <u>밑줄</u>.',
    ]) {
      expect(body).toContain(written);
    }
    expect(body).not.toMatch(/==|%%|<aside|\[\[/);
  });

  it.each([
    [
      'a cell outside of a table',
      '<summary>가</summary>\n<tr><th>나</th><th>다</th></tr>\n',
      '나 다',
    ],
    ['a tag that never ends', '<?php ?> 값이 a<b 이고 나머지.\n', '이고 나머지'],
    ['a picture in the title', '# 제목 <img src="a.png" alt="그림">\n\n글.\n', '![그림](a.png)'],
    ['bold twice on a line', '**하나** 와 둘, **셋** 이다.\n', '**하나** 와 둘, **셋** 이다.'],
    [
      'bold with particles',
      '**하나**와 **둘**로, 셋**넷** **다섯**은\n',
      '**하나**와 **둘**로, 셋**넷** **다섯**은',
    ],
    [
      'stars that are no bold',
      '2 ** 3 ** 4 and src/**/x and **bold** words\n',
      '2 ** 3 ** 4 and src/**/x and **bold** words',
    ],
    ['bold that is loose', '**하나 **와 ** 둘** 이다.\n', '**하나**와 **둘** 이다.'],
    [
      'the title of a shortcode',
      '{{% note title="순서" %}}\n글.\n{{% /note %}}\n',
      ':::note[순서]',
    ],
    ['signs behind a fence', '``` ==말==\nx\n```\n', 'title="==말=="'],
  ])('%s keeps its words', (_, note, words) => {
    expect(writeNote(readNote(note), nowhere).body).toContain(words);
  });
});
