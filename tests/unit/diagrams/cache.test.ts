import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createDiagramCompiler } from '../../../src/diagrams/compiler.ts';
import { compile, compiled, flowchart, temporaryFolder } from './fixtures.ts';

const source = flowchart('a["가"] --> b');

async function compileIn(cacheDir: string, text = source): Promise<string> {
  const compiler = createDiagramCompiler({ cacheDir });
  const { svg } = await compiled(compiler, text);
  await compiler.close();
  return svg;
}

describe('an entry that is not what was written is built anew', () => {
  it.each<[string, (file: string) => void]>([
    ['empty', (file) => writeFileSync(file, '')],
    ['cut off', (file) => writeFileSync(file, readFileSync(file).subarray(0, 200))],
    ['not text', (file) => writeFileSync(file, Buffer.from([0xff, 0x00, 0xfe]))],
    [
      'with one letter changed',
      (file) => {
        writeFileSync(file, readFileSync(file, 'utf8').replace('가', '나'));
      },
    ],
    [
      'with a drawing put in',
      (file) => {
        const [checksum] = readFileSync(file, 'utf8').split('\n');
        writeFileSync(file, `${checksum!}\n{"diagram":{"svg":"<script/>"}}`);
      },
    ],
  ])('%s', async (_, spoil) => {
    const folder = temporaryFolder();
    const good = await compileIn(folder);
    const file = join(folder, readdirSync(folder)[0]!);
    const entry = readFileSync(file, 'utf8');
    spoil(file);
    expect(await compileIn(folder)).toBe(good);
    expect(readFileSync(file, 'utf8')).toBe(entry);
  });

  it('or that belongs to another drawing', async () => {
    const folder = temporaryFolder();
    await compileIn(folder, flowchart('other'));
    const other = readdirSync(folder)[0]!;
    const good = await compileIn(folder);
    const own = readdirSync(folder).find((name) => name !== other)!;
    renameSync(join(folder, other), join(folder, own));
    expect(await compileIn(folder)).toBe(good);
  });
});

describe('a drawing that is known', () => {
  it('starts no thread and ends the process by itself', async () => {
    const folder = temporaryFolder();
    const svg = await compileIn(folder);
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
      ['--input-type=module', '-e', script, folder, source],
      { encoding: 'utf8', timeout: 20_000 },
    );
    expect(output).toBe(svg);
  });

  it('is drawn once when it is asked for twice at a time', async () => {
    const folder = temporaryFolder();
    const compiler = createDiagramCompiler({ cacheDir: folder });
    const [one, two] = await Promise.all([compile(compiler, source), compile(compiler, source)]);
    await compiler.close();
    expect(one.diagram).toBe(two.diagram);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('is another one in another language', async () => {
    const folder = temporaryFolder();
    const compiler = createDiagramCompiler({ cacheDir: folder });
    const korean = await compiled(compiler, source, 'ko');
    const english = await compiled(compiler, source, 'en');
    await compiler.close();
    expect([korean.svg, english.svg].map((svg) => / lang="(\w+)"/.exec(svg)?.[1])).toEqual([
      'ko',
      'en',
    ]);
  });
});
