import { isMap, parseDocument } from 'yaml';
import { frontMatterBlock } from '../book/front-matter-block.ts';

/**
 * The source of a translation with `states` in its front matter, under `translates`. Every other
 * byte stays what it was.
 *
 * @param states all that shall be recorded, by section ids in order; other records are dropped.
 */
export function recordStates(source: string, states: ReadonlyMap<string, string>): string {
  const newline = source.includes('\r\n') ? '\r\n' : '\n';
  // Quoted, since a hash of digits alone, or with one "e" in it, would be read as a number.
  const lines = [...states].map(([id, state]) => `  ${id}: "${state}"${newline}`);
  const start = source.indexOf('\n') + 1;
  const { yaml } = frontMatterBlock(source)!;
  const [from, to] = recordedRange(yaml) ?? [yaml.length, yaml.length];
  const record = `translates:${newline}${lines.join('')}`;
  return source.slice(0, start + from) + record + source.slice(start + to);
}

/** Offsets of the lines in which `translates` stands now. */
function recordedRange(yaml: string): [number, number] | undefined {
  const { contents } = parseDocument(yaml);
  if (!isMap<{ value: unknown; range: [number, number, number] }>(contents)) return undefined;
  const pairs = contents.items;
  const pair = pairs.find(({ key }) => key.value === 'translates');
  if (!pair) return undefined;
  const from = pair.key.range[0];
  const value = pair.value as { range?: [number, number, number] } | null;
  const end = value?.range?.[1] ?? pair.key.range[1];
  // The value of a block ends behind its last line break, any other in the middle of a line.
  if (yaml[end - 1] === '\n') return [from, end];
  const lineEnd = yaml.indexOf('\n', end);
  return [from, lineEnd === -1 ? yaml.length : lineEnd + 1];
}
