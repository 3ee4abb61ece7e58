import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { editFile } from '../edit-file.ts';

// A real development server, a real browser: what an author sees while writing.
test.describe.configure({ mode: 'serial' });

let server: ChildProcess;
let content: string;
let address: string;
let printed = '';

test.beforeAll(async () => {
  content = mkdtempSync(join(tmpdir(), 'book-'));
  cpSync('tests/fixtures/books/dense', content, { recursive: true });
  server = spawn('node', ['node_modules/astro/bin/astro.mjs', 'dev', '--port', '0'], {
    env: { ...process.env, CONTENT_DIR: content, SITE_URL: '', BASE_PATH: '', BASE_URL: '' },
  });
  address = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      const found = /http:\/\/localhost:\d+\//.exec(printed.replace(/\[[0-9;]*m/g, ''));
      if (found) resolve(found[0]);
    };
    server.stdout!.on('data', read);
    server.stderr!.on('data', read);
    server.on('exit', () => reject(new Error(printed)));
  });
});

test.afterAll(() => {
  server.kill();
  rmSync(content, { recursive: true });
});

const edit = (file: string, from: string, to: string) => editFile(join(content, file), from, to);

test('a change to a chapter, an annotation or a manifest shows by itself', async ({ page }) => {
  await page.goto(`${address}chapters/01-dense/`);
  await page.waitForLoadState('networkidle');
  edit('chapters/01-dense/en.mdx', 'The last section says little.', 'The last section says more.');
  await expect(page.getByText('The last section says more.')).toBeVisible({ timeout: 10_000 });
  edit('chapters/01-dense/annotations.yaml', 'Wrong from the start', 'Right in the end');
  await expect(page.getByText('Right in the end').first()).toBeVisible({ timeout: 10_000 });
  edit('chapters/01-dense/manifests/pod.yaml', '8080', '9090');
  await expect(page.locator('#manifest-pod')).toContainText('9090', { timeout: 10_000 });
});

test('a new manifest and a new chapter have an address at once', async ({ page }) => {
  const statusOf = async (path: string) => (await page.request.get(address + path)).status();
  expect(await statusOf('chapters/01-dense/pod.yaml')).toBe(200);
  expect(await statusOf('chapters/01-dense/again.yaml')).toBe(404);
  const chapters = join(content, 'chapters');
  const pod = readFileSync(join(chapters, '01-dense/manifests/pod.yaml'), 'utf8');
  writeFileSync(join(chapters, '01-dense/manifests/again.yaml'), pod);
  await expect.poll(() => statusOf('chapters/01-dense/again.yaml')).toBe(200);
  mkdirSync(join(chapters, '07-new'));
  writeFileSync(
    join(chapters, '07-new/en.mdx'),
    '---\ntitle: Something new\nchapter: 7\nsummary: Just begun.\n---\n\nNot much.\n',
  );
  await expect.poll(() => statusOf('chapters/07-new/')).toBe(200);
  await page.goto(`${address}chapters/07-new/`);
  await expect(page.getByText('Not much.')).toBeVisible();
});

test('an error shows in terminal and overlay, and goes when it is mended', async ({ page }) => {
  await page.goto(`${address}chapters/01-dense/`);
  await page.waitForLoadState('networkidle');
  edit('chapters/01-dense/en.mdx', 'Alpha beta', 'Alphabet');
  const overlay = page.locator('vite-error-overlay');
  await expect(overlay).toHaveCount(1, { timeout: 10_000 });
  await expect(overlay).toContainText('annotation/quote-not-found');
  await expect(overlay).toContainText('annotations.yaml:4');
  expect(printed).toContain('annotation/quote-not-found');
  edit('chapters/01-dense/en.mdx', 'Alphabet', 'Alpha beta');
  await expect(overlay).toHaveCount(0, { timeout: 10_000 });
  await expect(page.locator('a.q.correction').first()).toHaveText('Alpha beta');
});
