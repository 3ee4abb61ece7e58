import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a run of the build command came to. */
export interface BuildRun {
  status: number | null;
  output: string;
  /** Where the site is, if there is one. */
  folder: string;
}

/** Builds a book with the command that an author would use. */
export function buildBook(
  content: string,
  { base = '/', folder = join(mkdtempSync(join(tmpdir(), 'site-')), 'dist') } = {},
): BuildRun {
  const { status, stdout, stderr } = spawnSync('node', ['src/cli/build.ts', '--outDir', folder], {
    encoding: 'utf8',
    env: buildEnvironment(content, base),
  });
  return { status, output: stdout + stderr, folder };
}

const sites = new Map<string, BuildRun>();

/** The site of a fixture book, built once for all tests that only read it. */
export function fixtureSite(name: string, base = '/'): BuildRun {
  const site = sites.get(name + base) ?? buildBook(`tests/fixtures/books/${name}`, { base });
  sites.set(name + base, site);
  return site;
}

/** What a build has to be told, whatever the shell says. */
export const buildEnvironment = (content: string, base = '/'): NodeJS.ProcessEnv => ({
  ...process.env,
  CONTENT_DIR: content,
  BASE_PATH: base,
  SITE_URL: 'https://notes.example',
  ASTRO_TELEMETRY_DISABLED: '1',
  GITHUB_REPOSITORY: '',
});
