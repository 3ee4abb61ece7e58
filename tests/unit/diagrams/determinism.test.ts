import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createDiagramCompiler, type DiagramCompiler } from '../../../src/diagrams/compiler.ts';
import { sharedDiagrams } from '../../shared-diagrams.ts';
import { compile, fixtureNames, flowchart, readFixture, temporaryFolder } from './fixtures.ts';

const sources = [
  ...fixtureNames('golden').map((name) => readFixture('golden', name)),
  ...fixtureNames('book').map((name) => readFixture('book', name)),
];

async function hashes(
  compiler: DiagramCompiler,
  order: readonly string[],
): Promise<Map<string, string>> {
  const result = new Map<string, string>();
  for (const source of order) {
    const { diagram } = await compile(compiler, source);
    result.set(source, createHash('sha256').update(JSON.stringify(diagram)).digest('hex'));
  }
  return result;
}

describe('the same source is always the same bytes', () => {
  it('in whatever order, in another thread', async () => {
    const forward = await hashes(sharedDiagrams(), sources);
    const another = createDiagramCompiler({ cacheDir: temporaryFolder() });
    const backward = await hashes(another, sources.toReversed());
    await another.close();
    expect(forward.size).toBe(sources.length);
    for (const source of sources) expect(backward.get(source)).toBe(forward.get(source));
  }, 120_000);

  it('in another process, time zone and language', () => {
    const script = `
      import { createDiagramCompiler } from './src/diagrams/compiler.ts';
      import { readFileSync } from 'node:fs';
      const compiler = createDiagramCompiler({ cacheDir: process.argv[1] });
      for (const name of ['state-composite.en', 'sequence-frames.ko', 'class-relations.en']) {
        const source = readFileSync('tests/fixtures/diagrams/golden/' + name + '.mmd', 'utf8');
        const place = { file: name, line: 1, column: 1 };
        console.log(JSON.stringify(await compiler.compile({ source, lang: 'ko', place })));
      }`;
    const run = (environment: Record<string, string>): string =>
      execFileSync(process.execPath, ['--input-type=module', '-e', script, temporaryFolder()], {
        env: { ...process.env, ...environment },
        encoding: 'utf8',
      });
    const one = run({ TZ: 'Asia/Seoul', LANG: 'ko_KR.UTF-8', LC_ALL: 'ko_KR.UTF-8' });
    expect(one.split('\n')).toHaveLength(4);
    expect(run({ TZ: 'America/New_York', LANG: 'C', LC_ALL: 'tr_TR.UTF-8' })).toBe(one);
  }, 60_000);
});

describe('ids', () => {
  const compiler = sharedDiagrams();

  it('all begin with a prefix that content and language decide', async () => {
    const ids = async (source: string, lang: string): Promise<string[]> => {
      const { diagram } = await compile(compiler, source, lang);
      return [...diagram!.svg.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]!);
    };
    const korean = await ids(flowchart('a'), 'ko');
    const prefix = korean[0]!.replace(/-title$/, '');
    expect(prefix).toMatch(/^d[0-9a-f]{8}$/);
    expect(korean).toEqual([`${prefix}-title`, `${prefix}-desc`]);
    expect(await ids(flowchart('b'), 'ko')).not.toContain(korean[0]);
    expect(await ids(flowchart('a'), 'en')).not.toContain(korean[0]);
  });
});
