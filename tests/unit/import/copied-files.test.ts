import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findNotes } from '../../../src/import/find-notes.ts';
import { linksAmong } from '../../../src/import/link-targets.ts';
import { planImport } from '../../../src/import/plan-import.ts';

const files = [
  'week/그림 1.png',
  'week/100%.png',
  'week/a#b.png',
  'week/a:b.png',
  'week/(c).png',
  'week/sub/d.png',
  'img/e.png',
  'other/img/e.png',
  'img/ko.mdx/f.png',
  'img/f.png',
];

describe('files that come along with a note', () => {
  const root = mkdtempSync(join(tmpdir(), 'notes-'));
  for (const file of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), file);
  }
  const [planned] = planImport(
    [{ path: join(root, 'week/note.md'), text: '# T\n\n글.\n' }],
    root,
    [],
  );
  const together = { planned: [planned!], root, repository: undefined, languages: ['ko'] };

  it.each([
    ['그림%201.png', './그림%201.png', '그림 1.png'],
    ['100%.png', './100-.png', '100-.png'],
    ['a%23b.png', './a-b.png', 'a-b.png'],
    ['(c).png', './%28c%29.png', '(c).png'],
    ['./sub/d.png', './sub/d.png', 'sub/d.png'],
    ['../img/e.png', './e.png', 'e.png'],
  ])('%s is shown as %s', (address, written, path) => {
    const { targets, copied } = linksAmong(together)(planned!);
    expect(targets.picture(address)).toBe(written);
    expect(copied.map((file) => file.path)).toEqual([`chapters/${planned!.slug}/${path}`]);
  });

  it('are found below the root of a site, and a note by its name', () => {
    const { targets, nowhere } = linksAmong(together)(planned!);
    expect(targets.picture('img/e.png')).toBe('./e.png');
    expect(targets.link('../gone/note.md')).toBe('../note/ko.mdx');
    expect(targets.link('week/note')).toBe('../note/ko.mdx');
    // No heading of the note is called so.
    expect(targets.link('wiki:note#none')).toBeNull();
    expect(targets.link('wiki:gone')).toBeNull();
    expect(nowhere).toEqual(['gone']);
  });

  it('never take the place of each other', () => {
    const { targets, copied } = linksAmong(together)(planned!);
    const addresses = ['a%23b.png', './a:b.png', '../img/e.png', '../other/img/e.png', '../img/f.png', '../img/ko.mdx/f.png'];
    const written = addresses.map((address) => targets.picture(address));
    expect(new Set(written).size).toBe(addresses.length);
    expect(new Set(copied.map(({ path }) => path)).size).toBe(addresses.length);
    expect(addresses.map((address) => targets.picture(address))).toEqual(written);
  }); // prettier-ignore

  it('are written where the note itself holds them', () => {
    const { targets, copied } = linksAmong(together)(planned!);
    const data = ['data:image/png;base64,AAEC', 'data:image/svg+xml;base64,PHN2Zz4='];
    expect(data.map((address) => targets.picture(address))).toEqual([
      './picture.png',
      './picture.svg',
    ]);
    const content = Buffer.from([0, 1, 2]);
    expect(copied[0]).toEqual({ path: `chapters/${planned!.slug}/picture.png`, from: content });
  });

  it('are named where nothing was found', () => {
    const { targets, copied } = linksAmong(together)(planned!);
    expect(targets.picture('wiki:%EA%B7%B8%EB%A6%BC.png')).toBe('./그림.png');
    expect(targets.picture('none.png')).toBeUndefined();
    expect(copied).toEqual([]);
  });
});

describe('notes of a folder', () => {
  it('are files, and not links to them', () => {
    const folder = mkdtempSync(join(tmpdir(), 'notes-'));
    writeFileSync(join(folder, 'a.md'), 'a');
    symlinkSync('a.md', join(folder, 'b.md'));
    symlinkSync('none.md', join(folder, 'c.md'));
    const { notes, skipped } = findNotes([folder]);
    expect(notes).toHaveLength(1);
    expect(skipped).toEqual([{ path: join(folder, 'b.md'), reason: 'a link to another file' }]);
  });
});
