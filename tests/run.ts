import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { runCommand } from '../src/cli/command.ts';
import { ensureEngines } from './browser/engines/installed.ts';
import { ensureChromium } from './chromium.ts';

const reports = resolve('test-results');
const totals = { passed: 0, failed: 0, skipped: 0 };

await runCommand({
  name: 'npm test',
  does: 'Runs every test there is, in all browsers, and says the sum. Gets the browsers by apt.',
  run() {
    rmSync(reports, { recursive: true, force: true });
    mkdirSync(reports, { recursive: true });
    process.env['CHROMIUM'] = ensureChromium();
    process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
    for (const missing of ensureEngines()) console.log(`Skipped, for want of it: ${missing}`);
    runAll();
    console.log(`\n${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
    if (totals.failed > 0 || totals.passed === 0) process.exitCode = 1;
  },
});

function runAll(): void {
  for (const project of ['unit', 'build', 'content']) {
    const output = `${reports}/${project}.json`;
    const passed = run('vitest', [
      'run',
      '--config=tests/vitest.config.ts',
      `--project=${project}`,
      '--passWithNoTests',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${output}`,
    ]);
    add(output, passed, (json) => ({
      passed: json['numPassedTests'],
      failed: json['numFailedTests'],
      skipped: json['numPendingTests'],
    }));
  }
  const browserReport = `${reports}/browser.json`;
  const passed = run(
    'playwright',
    ['test', '--config=tests/playwright.config.ts', '--reporter=list,json'],
    { PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport },
  );
  add(browserReport, passed, ({ stats }) => {
    const { expected = 0, flaky = 0, unexpected, skipped } = stats as Record<string, number>;
    if (flaky > 0) console.log(`${flaky} passed at the second run alone`);
    return { passed: expected + flaky, failed: unexpected, skipped };
  });

  // Every drawing against Chromium's own: one figure, passed or failed.
  if (run('node', ['tests/browser/diagrams/exactness.ts'])) totals.passed += 1;
  else totals.failed += 1;
}

function run(command: string, args: string[], more: Record<string, string> = {}): boolean {
  const env = { ...process.env, ...more };
  return spawnSync(command, args, { stdio: 'inherit', env }).status === 0;
}

type Sums = Partial<Record<keyof typeof totals, unknown>>;

/** What made a runner fail outside of its tests, or end without a report, counts as one. */
function add(file: string, passed: boolean, read: (json: Record<string, unknown>) => Sums): void {
  const before = totals.failed;
  try {
    const sums = read(JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>);
    for (const key of ['passed', 'failed', 'skipped'] as const)
      totals[key] += Number(sums[key] ?? 0);
  } catch {
    passed = false;
  }
  if (passed || totals.failed > before) return;
  console.error(`\n${basename(file, '.json')}: the runner failed, though none of its tests did.`);
  totals.failed += 1;
}
