import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const book = 'tests/fixtures/another-book';

/** What somebody types or sets, and what has to be in the answer. */
const mistakes: [command: string, words: string[], settings: object, says: string][] = [
  ['check', ['--format', 'nonsense'], {}, 'it takes text, json, github'],
  ['check', ['--nonsense'], {}, "Unknown option '--nonsense'."],
  ['check', ['nonsense'], {}, "Unexpected argument 'nonsense'."],
  ['check', [], { SITE_URL: 'foo' }, 'SITE_URL is "foo"'],
  ['build', ['--nonsense'], {}, 'npm run build -- [--outDir DIR]'],
  ['build', ['--outDir'], {}, '--outDir'],
  ['build', ['--outDir', '.'], {}, 'is not a folder that a build made'],
  ['build', ['--outDir', 'tests'], {}, 'is not a folder that a build made'],
  ['build', [], { SITE_URL: 'foo' }, 'SITE_URL is "foo"'],
  ['dev', [], { CONTENT_DIR: mkdtempSync(join(tmpdir(), 'a#b-')) }, 'which Vite cannot read'],
  ['parity', ['--lang', 'fr'], {}, 'the book has one language alone'],
  ['parity', ['--nonsense'], {}, "Unknown option '--nonsense'."],
  ['parity', [], { CONTENT_DIR: '/nowhere' }, 'There is no content folder'],
  ['new', ['page'], {}, 'Expected the word chapter or book'],
  ['new', ['chapter', '04-x', 'T'], { SITE_URL: 'foo' }, 'SITE_URL is "foo"'],
  ['new', ['chapter', '04-x', 'T'], { CONTENT_DIR: '/nowhere' }, 'There is no content folder'],
  ['import', ['README.md'], { CONTENT_DIR: '/nowhere' }, 'There is no content folder'],
  ['import', ['README.md'], { SITE_URL: 'foo' }, 'SITE_URL is "foo"'],
  ['schemas', [], { CONTENT_DIR: '/nowhere' }, 'There is no content folder'],
  ['pdf', ['--outDir', '/nowhere'], {}, 'run `npm run build` first'],
];

describe('a mistake at the command line', () => {
  it.each(mistakes)('%s %j, with %j', (command, words, settings, says) => {
    const { status, stdout, stderr } = run(command, words, settings);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(says);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('writes nothing', () => {
    expect(readdirSync(join(book, 'chapters'))).not.toContain('04-x');
  });
});

it('is told under a Node that is too old, by every command', () => {
  const old =
    'data:text/javascript,Object.defineProperty(process,"versions",{value:{node:"20.20.2"}})';
  const { status, stderr } = spawnSync(
    'node',
    ['--import', old, 'src/cli/run.js', 'src/cli/check.ts'],
    { encoding: 'utf8' },
  );
  expect(status).toBe(2);
  expect(stderr).toMatch(/^This is Node 20\.20\.2, and the project needs 24\..*\n$/);
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    scripts: Record<string, string>;
  };
  for (const script of Object.values(scripts)) expect(script).not.toMatch(/^node \S+\.ts/);
});

describe('a content folder that is no book', () => {
  const folder = mkdtempSync(join(tmpdir(), 'book-'));
  const sites: [text: string, says: string][] = [
    ['', 'found nothing'],
    ['- a\n', 'found a list of 1'],
    ['title:\n\tko: x\n', 'two spaces'],
    ['languages: ko\n', 'Write a list: [ko].'],
    ['title: x\n', 'Add "languages" here'],
  ];

  it.each(sites)('with a site.yaml of %j', (text, says) => {
    writeFileSync(join(folder, 'site.yaml'), text);
    const { status, stdout, stderr } = run('check', [], { CONTENT_DIR: folder });
    expect([status, stderr]).toEqual([1, '']);
    expect(stdout).toContain(says);
    expect(stdout).toContain('1 error, 0 warnings · nothing else could be checked');
  });

  it.each([
    ['/nowhere', 'There is no content folder'],
    ['README.md', '"README.md" is a file'],
    [mkdtempSync(join(tmpdir(), 'empty-')), 'has no "site.yaml"'],
  ])('at %s', (place, says) => {
    expect(run('check', [], { CONTENT_DIR: place }).stdout).toContain(says);
  });
});

function run(command: string, words: readonly string[], settings: object) {
  return spawnSync('node', [`src/cli/${command}.ts`, ...words], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: book, SITE_URL: '', ...settings },
  });
}
