import { readFileSync } from 'node:fs';
import { type DiagramType, diagramTypes } from '../../../src/diagrams/diagram.ts';
import type { NamedSource } from './sources.ts';

const caption = ['accTitle: Title', 'accDescr: Description'];

/** A small drawing for each construct that Mermaid's documentation of a type names. */
export function constructs(type: DiagramType): NamedSource[] {
  const { word, opening } = diagramTypes[type];
  const text = readFileSync(`tests/fixtures/diagrams/constructs/${type}.txt`, 'utf8');
  return text
    .split(/^## /m)
    .slice(1)
    .map((entry) => {
      const [name, ...lines] = entry.trimEnd().split('\n');
      const first = opening.test(lines[0]!) ? lines.shift()! : word;
      return { name: name!, source: [first, ...caption, ...lines].join('\n') };
    });
}
