import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDiagramCompiler, type DiagramCompiler } from '../src/diagrams/compiler.ts';

let shared: DiagramCompiler | undefined;

/**
 * The compiler of all tests that do not need one of their own: starting Mermaid takes two seconds of
 * processor. Its cache is empty when a run begins.
 */
export const sharedDiagrams = (): DiagramCompiler =>
  (shared ??= createDiagramCompiler({ cacheDir: join(tmpdir(), 'drawings') }));
