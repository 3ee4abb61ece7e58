import { readdirSync, readFileSync } from 'node:fs';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, it } from 'vitest';
import { importNote } from '../../../src/import/note/import-note.ts';
import { Chance } from '../robust/chance.ts';
import { lostWords } from './note-words.ts';

const folder = 'tests/fixtures/notes';
const mdx = unified().use(remarkParse).use(remarkMdx).use(remarkGfm);
const lines = readdirSync(folder).flatMap((name) =>
  readFileSync(`${folder}/${name}`, 'utf8').split(/\r?\n/),
);

it('any mixture of messy lines becomes MDX without code, and loses no word', () => {
  const chance = new Chance(4);
  for (let round = 0; round < 300; round++) {
    const note = mixture(chance);
    const { title = '', body, addresses } = importNote(note);
    const { children } = mdx.parse(body);
    expect(children.map(({ type }) => type).filter((type) => type.startsWith('mdx'))).toEqual([]);
    expect(lostWords(note, [title, body, ...addresses].join('\n')), note).toEqual([]);
  }
});

/** Some lines from here and there. Front matter can only stand at the top, and is left out. */
function mixture(chance: Chance): string {
  const parts = Array.from({ length: 3 + chance.below(18) }, () => {
    const at = chance.below(lines.length);
    const some = lines.slice(at, at + 1 + chance.below(3)).join('\n');
    return chance.next() < 0.4 ? `${some}\n` : some;
  });
  return parts.join('\n').replace(/^---/gm, '***');
}
