import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** A site that the browser tests read, and where it is built. */
export interface BuiltSite {
  name: 'dense' | 'rich' | 'book';
  content: string;
  base: string;
}

/** What the tests of the machinery read, and nothing else. */
const fixtures: readonly BuiltSite[] = [
  { name: 'dense', content: 'tests/fixtures/books/dense', base: '/some/base/' },
  { name: 'rich', content: 'tests/fixtures/books/rich', base: '/some/base/' },
];

/** What only `tests/content/` asks about, a folder that a fork deletes. */
const book: BuiltSite = { name: 'book', content: 'content', base: '/' };

export const builtSites: readonly BuiltSite[] = existsSync('tests/content')
  ? [...fixtures, book]
  : fixtures;

/** Folder that a site is built into. */
export function folderOf(name: string): string {
  return `.cache/sites/${name}`;
}

/** Builds each site once, before all browser tests. `KEEP_SITES=1` uses what is there. */
export default function buildSites(): void {
  if (process.env['KEEP_SITES']) return;
  for (const { name, content, base } of builtSites) {
    execFileSync('node', ['src/cli/build.ts', '--outDir', folderOf(name)], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        CONTENT_DIR: content,
        BASE_PATH: base,
        SITE_URL: 'https://notes.example',
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_REPOSITORY: 'someone/notes',
      },
    });
  }
}
