/**
 * What diagrams cost a build: `node tests/bench/diagrams.ts [count]`. Compiles that many different
 * drawings of the size of the book's own without a cache, then again with it. Exits 1 when 300
 * take longer than 45 s or more than 800 MB.
 */
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDiagramCompiler } from '../../src/diagrams/compiler.ts';

const limits = { secondsPerDiagram: 45 / 300, megabytes: 800 };
const count = Number(process.argv[2] ?? 300);
const sources = globSync('tests/fixtures/diagrams/book/*.mmd')
  .sort()
  .map((file) => readFileSync(file, 'utf8'));
const cacheDir = mkdtempSync(join(tmpdir(), 'bench-'));

const cold = await compileAll();
const warm = await compileAll();
rmSync(cacheDir, { recursive: true });
const megabytes = process.resourceUsage().maxRSS / 1024;
console.log(`${count} diagrams cold ${cold.toFixed(1)} s, warm ${warm.toFixed(2)} s`);
console.log(`memory at most ${megabytes.toFixed(0)} MB`);
const isOver = cold > limits.secondsPerDiagram * count || megabytes > limits.megabytes;
process.exitCode = isOver ? 1 : 0;

/** Seconds for all of them, asked for at once as a build does. */
async function compileAll(): Promise<number> {
  const compiler = createDiagramCompiler({ cacheDir });
  const start = performance.now();
  const results = await Promise.all(
    Array.from({ length: count }, (_, index) =>
      compiler.compile({
        source: variant(sources[index % sources.length]!, index),
        lang: 'ko',
        place: { file: `${index}.mdx`, line: 1, column: 1 },
      }),
    ),
  );
  await compiler.close();
  const broken = results.find(({ diagram }) => !diagram);
  if (broken) throw new Error(broken.issues.map(({ message }) => message).join(' '));
  return (performance.now() - start) / 1000;
}

/** Another drawing of the same size: a label that nothing else has. */
function variant(source: string, index: number): string {
  return source.replace(/\["(?!`)/, `["${index} `);
}
