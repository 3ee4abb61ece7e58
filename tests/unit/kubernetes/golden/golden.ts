import { createHash } from 'node:crypto';

/**
 * What is kept of kubectl's answer. Kubernetes' own sentences are not: a digest holds the whole text
 * together, and the lines that are no sentences say where a difference lies.
 */
export interface Golden {
  path: string;
  command: string;
  /** Headings, types, required marks and enums, in their order. */
  lines: string[];
  /** SHA-256 of the whole answer. */
  digest: string;
}

export function toGolden(path: string, command: string, text: string): Golden {
  const lines = text.split('\n').filter((line) => /^([A-Z]+:| {2}\S)/.test(line));
  return { path, command, lines, digest: createHash('sha256').update(text).digest('hex') };
}
