import { execFileSync } from 'node:child_process';
import { relative } from 'node:path';
import { encodedPath } from '../chapter/beside.ts';

/** The Git repository that notes lie in. */
export interface Repository {
  root: string;
  /** Address of a file or folder of it for readers, where its origin has pages for them. */
  addressOf(path: string, isFolder: boolean): string | undefined;
}

/** @returns nothing for a folder that lies in none. */
export function repositoryOf(folder: string): Repository | undefined {
  const root = git(folder, 'rev-parse', '--show-toplevel');
  if (root === undefined) return undefined;
  const web = webAddressOf(git(folder, 'remote', 'get-url', 'origin') ?? '');
  return {
    root,
    addressOf: (path, isFolder) =>
      web && `${web}/${isFolder ? 'tree' : 'blob'}/HEAD/${encodedPath(relative(root, path))}`,
  };
}

/** `git@host:owner/name.git` and its like, as the address of the repository's page. */
export function webAddressOf(origin: string): string | undefined {
  const match = /^(?:https?:\/\/(?:[^@/]+@)?|ssh:\/\/(?:[^@/]+@)?|[\w.-]+@)([\w.-]+\.[a-z]+)(?::\d+(?=\/))?[:/](\S+?)(?:\.git)?\/?$/.exec(origin); // prettier-ignore
  if (!match) return undefined;
  const [, host = '', path = ''] = match;
  return `https://${host}/${path}${host.startsWith('gitlab') ? '/-' : ''}`;
}

function git(folder: string, ...words: string[]): string | undefined {
  try {
    return execFileSync('git', ['-C', folder, ...words], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return undefined;
  }
}
