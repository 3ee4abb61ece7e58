/**
 * What manifests cost a build: `node tests/bench/manifests.ts`. Exits 1 when a manifest takes longer
 * than 2 ms to parse and check once the code is warm.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { explain } from '../../src/kubernetes/explain/explain.ts';
import { keyTokens } from '../../src/kubernetes/keys/key-tokens.ts';
import { toJson } from '../../src/kubernetes/keys/to-json.ts';
import { loadSchemaIndex } from '../../src/kubernetes/schema/load-schema-index.ts';
import { validateManifest } from '../../src/kubernetes/validate/validate-manifest.ts';

const limit = 2;
const rounds = 40;

const cacheDir = mkdtempSync(join(tmpdir(), 'bench-'));
const fresh = timed(() => loadSchemaIndex(cacheDir));
const { loadSchemaIndex: again } = (await import(
  `../../src/kubernetes/schema/load-schema-index.ts?${Date.now()}`
)) as { loadSchemaIndex: typeof loadSchemaIndex };
const cached = timed(() => again(cacheDir));
rmSync(cacheDir, { recursive: true });
const index = cached.result;

const folder = new URL('../fixtures/manifests/good/', import.meta.url);
const texts = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));
const check = (text: string) =>
  validateManifest({ text, file: 'bench.yaml', firstLine: 1, firstColumn: 1 }, index).documents;

const cold = timed(() => check(texts[0]!));
const documents = texts.map(check);
const count = documents.flat().length;
const perManifest = (task: () => void) => median(task) / count;
// What is parsed is kept for a while: a text that differs each time is parsed each time.
let round = 0;
const validate = perManifest(() => texts.forEach((text) => check(`${text}\n# ${round++}\n`)));
const tokens = perManifest(() => documents.forEach((one) => keyTokens(one, index)));
const twins = perManifest(() => documents.forEach((one) => toJson(one)));
const ids = [
  ...new Set(documents.flatMap((one) => keyTokens(one, index)).map(({ fieldId }) => fieldId)),
];
const explanation = median(() => ids.forEach((id) => explain(index, id))) / ids.length;

console.log(`read the packages     ${ms(fresh.duration)}`);
console.log(`load the cache        ${ms(cached.duration)}`);
console.log(`check, first file     ${ms(cold.duration)}`);
console.log(`check, per manifest   ${ms(validate)}   (${count} objects, median of ${rounds})`);
console.log(`keys, per manifest    ${ms(tokens)}`);
console.log(`JSON, per manifest    ${ms(twins)}`);
console.log(`explain, per field    ${ms(explanation)}   (${ids.length} fields)`);
process.exitCode = validate > limit ? 1 : 0;

function timed<T>(task: () => T): { result: T; duration: number } {
  const start = performance.now();
  const result = task();
  return { result, duration: performance.now() - start };
}

function median(task: () => void): number {
  const times = Array.from({ length: rounds }, () => timed(task).duration);
  return times.toSorted((a, b) => a - b)[rounds / 2]!;
}

function ms(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : 0)} ms`.padStart(10);
}
