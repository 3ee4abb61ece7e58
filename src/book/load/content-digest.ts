import { createHash } from 'node:crypto';
import type { ContentFiles } from './content-files.ts';

/** Content files that keep a hash of all that was read through them. */
export interface DigestedFiles extends ContentFiles {
  /** Hash of the paths and texts read so far, and of `more`. */
  digest(more?: string): string;
}

/** @param files where to read; the hash covers what is read through the result alone. */
export function digested(files: ContentFiles): DigestedFiles {
  const hash = createHash('sha256');
  return {
    ...files,
    read(path, options) {
      const text = files.read(path, options);
      hash.update(`${path}\0${text ?? ''}\0`);
      return text;
    },
    digest: (more = '') => hash.copy().update(more).digest('hex'),
  };
}
