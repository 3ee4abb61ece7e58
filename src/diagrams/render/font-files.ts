import { findPackageJSON } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import type { FontFile } from '../metrics/font-metrics.ts';

/** The fonts that are measured; what a reader has is fitted to their widths. */
export function fontFiles(): FontFile[] {
  const folder = dirname(findPackageJSON('pretendard', resolve('package.json'))!);
  return [
    { weight: 400, file: join(folder, 'dist/public/static/Pretendard-Regular.otf') },
    { weight: 700, file: join(folder, 'dist/public/static/Pretendard-Bold.otf') },
  ];
}
