import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkedOutDir } from '../../../src/site/out-dir.ts';
import { publishSite, siteMark } from '../../../src/site/publish-site.ts';

let root: string;
beforeEach(() => void (root = mkdtempSync(join(tmpdir(), 'publish-'))));

/** A folder with files: `a/b.txt` makes one in a folder. */
function folderOf(path: string, files: Record<string, string>): string {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(path, name, '..'), { recursive: true });
    writeFileSync(join(path, name), text);
  }
  return path;
}

const site = (text: string) =>
  folderOf(mkdtempSync(join(root, 'made-')), { 'index.html': text, 'assets/a.css': text });
const page = (folder: string) => readFileSync(join(folder, 'index.html'), 'utf8');
const names = (folder: string) => readdirSync(folder).sort();

describe('a site', () => {
  const whole = [siteMark, 'assets', 'index.html'];

  it('comes where there is nothing, and in the place of the last one', () => {
    const target = join(root, 'some/where');
    publishSite(site('one'), target);
    folderOf(target, {
      'gone.html': 'of the last site',
      '.build-x/next/half': 'of a killed build',
    });
    const made = site('two');
    publishSite(made, target);
    expect(names(target)).toEqual(whole);
    expect(page(target)).toBe('two');
    expect(existsSync(made)).toBe(false);
  });

  it('touches nothing beside it', () => {
    const theirs = ['site.next', 'site.last', '.site-build-x'].map((name) => `${name}/thesis.txt`);
    folderOf(root, Object.fromEntries(theirs.map((name) => [name, 'years of work'])));
    for (const text of ['one', 'two']) publishSite(site(text), join(root, 'site'));
    for (const name of theirs) expect(existsSync(join(root, name)), name).toBe(true);
  });

  it('leaves the folder what it is, and goes through a link', () => {
    const target = join(root, 'web-root');
    mkdirSync(target);
    const { ino } = statSync(target);
    symlinkSync(target, join(root, 'dist'));
    for (const text of ['one', 'two']) publishSite(site(text), join(root, 'dist'));
    expect(page(target)).toBe('two');
    expect(statSync(target).ino).toBe(ino);
  });

  const elsewhere = '/dev/shm';
  const isOther = existsSync(elsewhere) && statSync(elsewhere).dev !== statSync(tmpdir()).dev;
  it.runIf(isOther)('goes to another disk', () => {
    const target = mkdtempSync(join(elsewhere, 'publish-'));
    try {
      for (const text of ['one', 'two']) publishSite(site(text), target);
      expect(names(target)).toEqual(whole);
      expect(page(target)).toBe('two');
    } finally {
      rmSync(target, { recursive: true });
    }
  });

  it('that cannot be moved leaves the last one', () => {
    const target = join(root, 'site');
    publishSite(site('one'), target);
    expect(() => publishSite(join(root, 'nowhere'), target)).toThrow('ENOENT');
    expect(names(target)).toEqual(whole);
    expect(page(target)).toBe('one');
  });
});

describe('the folder of a build', () => {
  it('may be new, empty, or one that a build made', () => {
    const target = join(root, 'site');
    expect(checkedOutDir(target)).toBe(target);
    mkdirSync(target);
    expect(checkedOutDir(target)).toBe(target);
    publishSite(site('one'), target);
    expect(checkedOutDir(target)).toBe(target);
  });

  it.each([
    [
      'a site of somebody else',
      { '404.html': '', 'robots.txt': '', 'sw.js': '', 'thesis.txt': '' },
    ],
    ['any other folder', { 'thesis.txt': '' }],
  ])('is not %s', (_, files) => {
    const target = folderOf(join(root, 'theirs'), files);
    expect(() => checkedOutDir(target)).toThrow('is not a folder that a build made');
    symlinkSync(target, join(root, 'link'));
    expect(() => checkedOutDir(join(root, 'link'))).toThrow('is not a folder that a build made');
  });

  it.each(['.', '..', '/', 'tests', 'package.json'])('is not %s', (path) => {
    expect(() => checkedOutDir(path)).toThrow('is not a folder that a build made');
  });

  it.each(['src/site/new', 'public/new', `${process.env['CONTENT_DIR']!}/new`])(
    'is not %s, which a build reads',
    (path) => expect(() => checkedOutDir(path)).toThrow('which a build reads'),
  );

  it('is no link that leads nowhere', () => {
    symlinkSync(join(root, 'gone'), join(root, 'link'));
    expect(() => checkedOutDir(join(root, 'link'))).toThrow('is a link that leads nowhere');
  });
});
