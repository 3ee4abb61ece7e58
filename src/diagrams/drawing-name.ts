import { createHash } from 'node:crypto';

/**
 * File name of a drawing that its author has not named: from its source, so that inserting another
 * drawing before it does not move its address.
 */
export function drawingName(source: string): string {
  return `figure-${createHash('sha256').update(source).digest('hex').slice(0, 8)}`;
}
