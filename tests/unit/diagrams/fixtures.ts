import { mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DiagramCompiler } from '../../../src/diagrams/compiler.ts';
import type { CompiledDiagram, Diagram } from '../../../src/diagrams/diagram.ts';

const root = 'tests/fixtures/diagrams';

/** Names of the drawings in one folder of the fixtures, without their ending. */
export function fixtureNames(folder: 'book' | 'golden'): string[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.mmd'))
    .map((name) => name.replace(/\.mmd$/, ''))
    .sort();
}

export function readFixture(folder: 'book' | 'golden', name: string): string {
  return readFileSync(join(root, folder, `${name}.mmd`), 'utf8');
}

/** A flowchart that is complete but for what a test adds. */
export function flowchart(...lines: string[]): string {
  return ['flowchart TB', '  accTitle: Title', '  accDescr: Description', ...lines].join('\n');
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'diagrams-'));
}

export function compile(
  compiler: DiagramCompiler,
  source: string,
  lang = 'ko',
): Promise<CompiledDiagram> {
  return compiler.compile({ source, lang, place: { file: 'a.mdx', line: 1, column: 1 } });
}

/** The diagram, or the first issue thrown. */
export async function compiled(
  compiler: DiagramCompiler,
  source: string,
  lang = 'ko',
): Promise<Diagram> {
  const { diagram, issues } = await compile(compiler, source, lang);
  if (!diagram) throw new Error(issues.map(({ code, message }) => `${code} ${message}`).join('\n'));
  return diagram;
}
