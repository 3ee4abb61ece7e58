import type { Diagram } from '../diagrams/index.ts';
import type { Place } from '../book/issues/issue.ts';
import type { Block, EditionFacts, SectionFacts } from './edition-facts.ts';

/** One drawing of a section: its fence, and what Mermaid read in it. */
export interface PlacedDiagram {
  fence: NonNullable<Block['code']>;
  diagram: Diagram;
}

/** The drawings of a section by the name of their fence or plate, where it has one, and by order. */
export function diagramsOf(
  { children }: SectionFacts,
  { outline }: EditionFacts,
): Map<string, PlacedDiagram> {
  const drawings = outline.figures.flatMap((figure) => figure.drawings);
  const diagrams = new Map(drawings.map(({ source, diagram }) => [source, diagram]));
  const found = new Map<string, PlacedDiagram>();
  const counts = new Map<string, number>();
  const collect = (block: Block, nameAround: string) => {
    const name = block.same['name'] ?? nameAround;
    for (const child of block.children) collect(child, name);
    if (block.kind !== 'mermaid fence' || !block.code) return;
    const order = (counts.get(name) ?? 0) + 1;
    counts.set(name, order);
    const diagram = diagrams.get(block.code.text);
    if (diagram) found.set(`${name}/${order}`, { fence: block.code, diagram });
  };
  for (const block of children) collect(block, '');
  return found;
}

/** The line of a fence in which a label or word stands, or its first line. */
export function lineWith({ text, place }: PlacedDiagram['fence'], word: string | undefined): Place {
  if (word === undefined) return place;
  const lines = text.split('\n').map(flat);
  // The description may well repeat the words of a label.
  const drawn = lines.findIndex((line) => line.includes(word) && !/^\s*acc\w+\s*[:{]/.test(line));
  const at = drawn === -1 ? lines.findIndex((line) => line.includes(word)) : drawn;
  return { ...place, line: place.line + Math.max(at, 0) };
}

const flat = (line: string) => line.replace(/<br\s*\/?>/gi, ' ').replace(/\s+/g, ' ');
