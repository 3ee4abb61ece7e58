import { execFileSync } from 'node:child_process';

/**
 * Days of the last commit of every file below a folder, in one call of Git: `file -> 2026-11-23`.
 * Empty where there is no Git, no repository or a shallow clone, whose history would lie.
 */
export function lastChanged(folder: string): ReadonlyMap<string, string> {
  const days = new Map<string, string>();
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'core.quotePath=false', ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 256 * 1024 * 1024,
    });
  try {
    if (git('rev-parse', '--is-shallow-repository').trim() === 'true') return days;
    const log = git('log', '--format=%x00%cs', '--name-only', '--relative', '--', folder);
    for (const commit of log.split('\0').slice(1)) {
      const [day = '', ...files] = commit.split('\n').filter(Boolean);
      for (const file of files) if (!days.has(file)) days.set(file, day);
    }
  } catch {
    return days;
  }
  return days;
}
