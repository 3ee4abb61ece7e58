import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { createDiagramCompiler } from '../../../src/diagrams/compiler.ts';
import { compile, compiled, flowchart, temporaryFolder } from './fixtures.ts';

const source = flowchart('a["가"] --> b');
const cacheDir = temporaryFolder();
// One for all tests, since starting Mermaid takes seconds.
const compiler = createDiagramCompiler({ cacheDir });
afterAll(() => compiler.close());

it('draws once what is asked for twice at a time', async () => {
  const [one, two] = await Promise.all([compile(compiler, source), compile(compiler, source)]);
  expect(one.diagram).toBe(two.diagram);
  expect(readdirSync(cacheDir)).toHaveLength(1);
});

it('draws anew what is kept as it was not written, and keeps it again', async () => {
  const { svg } = await compiled(compiler, source);
  const file = join(cacheDir, readdirSync(cacheDir)[0]!);
  const entry = readFileSync(file, 'utf8');
  const [checksum] = entry.split('\n');
  writeFileSync(file, `${checksum!}\n{"diagram":{"svg":"<script/>"}}`);
  expect((await compiled(compiler, source)).svg).toBe(svg);
  expect(readFileSync(file, 'utf8')).toBe(entry);
});

it('draws anew in another language', async () => {
  const korean = await compiled(compiler, source, 'ko');
  const english = await compiled(compiler, source, 'en');
  expect([korean.svg, english.svg].map((svg) => / lang="(\w+)"/.exec(svg)?.[1])).toEqual([
    'ko',
    'en',
  ]);
});

it('takes what another process drew without a thread, and ends by itself', async () => {
  const { svg } = await compiled(compiler, source);
  const script = `
      import workers from 'node:worker_threads';
      import { syncBuiltinESMExports } from 'node:module';
      workers.Worker = class { constructor() { throw new Error('a thread was started'); } };
      syncBuiltinESMExports();
      const { createDiagramCompiler } = await import('./src/diagrams/compiler.ts');
      const compiler = createDiagramCompiler({ cacheDir: process.argv[1] });
      const place = { file: 'a.mdx', line: 1, column: 1 };
      const { diagram } = await compiler.compile({ source: process.argv[2], lang: 'ko', place });
      process.stdout.write(diagram.svg);`;
  const output = execFileSync(
    process.execPath,
    ['--input-type=module', '-e', script, cacheDir, source],
    { encoding: 'utf8', timeout: 20_000 },
  );
  expect(output).toBe(svg);
});
