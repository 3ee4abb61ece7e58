import { describe, expect, it } from 'vitest';
import { cutAddress } from '../../../src/chapter/address-syntax.ts';
import { nameFault, pathBeside } from '../../../src/chapter/beside.ts';
import { findImport } from '../../../src/chapter/find-import.ts';
import { strayMarks } from '../../../src/chapter/text-marks.ts';

describe('a bare address', () => {
  it.each([
    ['https://a.example/b에서', 'https://a.example/b', '에서'],
    ['https://a.example)을', 'https://a.example', ')을'],
    ['https://a.example/(b)를', 'https://a.example/(b)', '를'],
    ['https://a.example/b.라고', 'https://a.example/b', '.라고'],
    ['https://a.example/를', 'https://a.example/', '를'],
    ['https://ko.example/wiki/파드', 'https://ko.example/wiki/파드', ''],
    ['https://예시.example/', 'https://예시.example/', ''],
    ['http://localhost:8080으로', 'http://localhost:8080', '으로'],
    ['https://a.exampleを見る。', 'https://a.example', 'を見る。'],
  ])('%s', (written, address, words) => expect(cutAddress(written)).toEqual([address, words]));
});

describe('the name of a file', () => {
  it.each(['a#b.png', '100%.png', 'a?.png', 'a:b.png', 'a\\b.png'])('%s is refused', (name) => {
    expect(nameFault(name)?.hint).toMatch(/^Rename the file to "[^%?#:\\]+"/);
  });
  it.each(['image (1).png', "q'uote.png", '그림.png', 'a+b,c.png'])('%s is fine', (name) => {
    expect(nameFault(name)).toBeUndefined();
  });
  it('is read in composed letters', () => {
    expect(pathBeside(`./${encodeURI('그림.png'.normalize('NFD'))}`)).toBe('그림.png');
  });
});

describe('what a text of a data file has no room for', () => {
  it.each([
    ['- one\n- two', '- '],
    ['값은 $x^2$ 이다', '$x^2$'],
    ['<details>하나</details>', '<details>'],
    ['각주[^1]가 있다', '[^1]'],
    ['==표시==', '==표시=='],
  ])('%j', (text, words) => {
    expect(strayMarks(text).map((mark) => mark.words)).toEqual([words.trim()]);
  });
  it.each(['`<b>` and `$x$`', '<name> or <이름>', 'one<br>two', '$5 and $10', '$HOME/$USER', '\\<b>', '1.36'])(
    '%j is fine',
    (text) => expect(strayMarks(text)).toEqual([]),
  );
}); // prettier-ignore

describe('an import', () => {
  it.each([
    ['./notes.md', 'A chapter imports no Markdown'],
    ['https://a.example/x', 'is on another site'],
    ['./nowhere.ts', 'There is no file'],
    ['no-such-package', 'There is no package'],
  ])('of %s is refused', (source, message) => {
    expect(findImport(source, 'tests/unit/chapter/ko.mdx')?.message).toContain(message);
  });
  it.each(['./addresses.test.ts', 'hastscript', 'node:fs'])('of %s is fine', (source) => {
    expect(findImport(source, 'tests/unit/chapter/ko.mdx')).toBeUndefined();
  });
});
