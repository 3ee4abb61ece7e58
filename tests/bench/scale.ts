import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { runCommand } from '../../src/cli/command.ts';
import { drawCurves } from './draw-curves.ts';
import { chapterFolder, generateBook } from './generate-book.ts';

/** What one size of book came to. Seconds are of the wall clock, from the command to its end. */
export interface Measured {
  chapters: number;
  coldSeconds: number;
  warmSeconds: number;
  /** One paragraph of one chapter was changed. */
  changeSeconds: number;
  checkSeconds: number;
  /** MB: the most that any of the three builds held in memory. */
  peakMegabytes: number;
  siteMegabytes: number;
  siteFiles: number;
  /** Bytes with gzip. */
  chapterBytes: number;
  backBytes: number;
  indexBytes: number;
}

const folder = mkdtempSync(join(tmpdir(), 'scale-'));
const newWord = '방금바뀐낱말';

await runCommand({
  name: 'npm run bench',
  does: 'Measures what a book costs as it grows: 1, 10 and 100 chapters, if none are named. Empties .cache for each size.',
  words: '[chapters …]',
  options: {
    write: {
      type: 'boolean',
      says: 'Keeps the figures and curves in tests/bench, for docs/size.md.',
    },
  },
  run({ write }, words) {
    const sizes = words.length > 0 ? words.map(Number) : [1, 10, 100];
    console.log(`Node ${process.version}, ${cpus().length} cores`);
    const measured = sizes.map((chapters) => measure(chapters));
    rmSync(folder, { recursive: true });
    if (!write) return;
    const beside = (name: string) => new URL(name, import.meta.url);
    writeFileSync(beside('scale.json'), `${JSON.stringify(measured, undefined, 2)}\n`);
    writeFileSync(beside('scale.svg'), drawCurves(measured));
  },
});

function measure(chapters: number): Measured {
  const content = join(folder, `book-${chapters}`);
  const site = join(folder, `site-${chapters}`);
  generateBook(content, chapters);
  rmSync('.cache', { recursive: true, force: true });

  const build = () => run(['src/cli/build.ts', '--outDir', site], content);
  const cold = build();
  const warm = build();
  const changed = Math.ceil(chapters / 2);
  const page = join(site, chapterFolder(changed), 'index.html');
  change(join(content, chapterFolder(changed), 'ko.mdx'));
  const change1 = build();
  if (!readFileSync(page, 'utf8').includes(newWord)) throw new Error(`${page} is of another day`);
  const check = run(['src/cli/check.ts'], content);

  const files = filesOf(site);
  const gzipped = (path: string) => gzipSync(readFileSync(join(site, path))).length;
  const result: Measured = {
    chapters,
    coldSeconds: cold.seconds,
    warmSeconds: warm.seconds,
    changeSeconds: change1.seconds,
    checkSeconds: check.seconds,
    peakMegabytes: Math.round(Math.max(...[cold, warm, change1].map(({ megabytes }) => megabytes))),
    siteMegabytes: Math.round(files.reduce((sum, file) => sum + statSync(file).size, 0) / 1e6),
    siteFiles: files.length,
    chapterBytes: gzipSync(readFileSync(page)).length,
    backBytes: gzipped('back/index.html'),
    indexBytes: gzipped('search/index.ko.json'),
  };
  rmSync(content, { recursive: true });
  rmSync(site, { recursive: true });
  console.log(JSON.stringify(result));
  return result;
}

function change(file: string): void {
  const text = readFileSync(file, 'utf8');
  // The last sentence but one: no annotation quotes it.
  const at = text.lastIndexOf('이다.');
  writeFileSync(file, `${text.slice(0, at)}이다. ${newWord}이다.${text.slice(at + 3)}`);
}

/** Runs a command of ours as a process of its own, with nothing in memory from the last one. */
function run(command: readonly string[], content: string): { seconds: number; megabytes: number } {
  const peakFile = join(folder, 'peak');
  const report = `import { writeFileSync } from 'node:fs';
    process.on('exit', () => writeFileSync(${JSON.stringify(peakFile)}, String(process.resourceUsage().maxRSS)));`;
  const started = performance.now();
  execFileSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(report)}`, ...command],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, CONTENT_DIR: content, ASTRO_TELEMETRY_DISABLED: '1' },
    },
  );
  const seconds = Math.round((performance.now() - started) / 10) / 100;
  return { seconds, megabytes: Number(readFileSync(peakFile, 'utf8')) / 1024 };
}

function filesOf(site: string): string[] {
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
