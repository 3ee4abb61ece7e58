import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** What Git knows of the last changes of a book's files. */
export interface LastChanges {
  /** Days of the last commit of every file: `content/site.yaml -> 2026-11-23`. */
  days: ReadonlyMap<string, string>;
  /** Why nothing is known, as the end of a sentence; missing where Git could tell. */
  unknown?: string;
}

/**
 * Asks Git, once, for all files below a folder. Of a shallow clone, whose history would lie, nothing
 * is known.
 *
 * @param folder relative to this process, as the names of the files are then.
 */
export function lastChanged(folder: string): LastChanges {
  const days = new Map<string, string>();
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', folder, '-c', 'core.quotePath=false', ...args], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 256 * 1024 * 1024,
    });
  try {
    if (git('rev-parse', '--is-shallow-repository').trim() === 'true') {
      return { days, unknown: 'this is a shallow clone, which lacks the history' };
    }
    const log = git('log', '--format=%x00%cs', '--name-only', '--relative', '--', '.');
    for (const commit of log.split('\0').slice(1)) {
      const [day = '', ...files] = commit.split('\n').filter(Boolean);
      for (const file of files) {
        const path = join(folder, file);
        if (!days.has(path)) days.set(path, day);
      }
    }
    return { days };
  } catch (error) {
    return { days, unknown: reasonOf(error as Error & { code?: string; stderr?: string }) };
  }
}

function reasonOf({ code, stderr = '' }: { code?: string; stderr?: string }): string {
  if (code === 'ENOENT') return 'there is no Git here';
  if (stderr.includes('dubious ownership')) {
    const allow = /git config .*/.exec(stderr)?.[0];
    return `Git does not trust this folder, which is of another owner${allow ? `; \`${allow}\` says that it may` : ''}`;
  }
  if (stderr.includes('not a git repository')) return 'this is no Git repository';
  return `Git says "${stderr.trim().split('\n', 1)[0]!}"`;
}
