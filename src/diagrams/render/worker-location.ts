import { existsSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { FontFile } from '../metrics/font-metrics.ts';

const workerFile = 'render-worker.ts';

/**
 * The folder of this file on disk. A bundler may have moved this code elsewhere; then it is looked
 * for where the project keeps it.
 */
export function sourceFolder(): string {
  const candidates = [
    dirname(fileURLToPath(import.meta.url)),
    join(process.cwd(), 'src', 'diagrams', 'render'),
  ];
  const folder = candidates.find((candidate) => existsSync(join(candidate, workerFile)));
  if (!folder) throw new Error(`${workerFile} is in none of: ${candidates.join(', ')}`);
  return folder;
}

/** Where the worker starts. */
export function workerUrl(): URL {
  return pathToFileURL(join(sourceFolder(), workerFile));
}

/** The fonts that are measured; what a reader has is fitted to their widths. */
export function fontFiles(): FontFile[] {
  const folder = dirname(findPackageJSON('pretendard', resolve('package.json'))!);
  return [
    { weight: 400, file: join(folder, 'dist/public/static/Pretendard-Regular.otf') },
    { weight: 700, file: join(folder, 'dist/public/static/Pretendard-Bold.otf') },
  ];
}
