import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Gives all tests of a run one temporary folder to leave things in, and takes it away after them. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'notes-tests-'));
  process.env['TMPDIR'] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
