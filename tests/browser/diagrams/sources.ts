import { globSync, readFileSync } from 'node:fs';
import { diagramTypeNames } from '../../../src/diagrams/diagram.ts';
import { constructs } from './constructs.ts';

export interface NamedSource {
  name: string;
  source: string;
}

/** Every drawing there is: the fixtures, each construct, and the Mermaid fences of the book. */
export function allSources(contentFolder: string): NamedSource[] {
  const fixtures = globSync('tests/fixtures/diagrams/**/*.mmd').sort();
  const chapters = globSync(`${contentFolder}/chapters/*/*.mdx`).sort();
  return [
    ...fixtures.map((name) => ({ name, source: readFileSync(name, 'utf8') })),
    ...diagramTypeNames.flatMap((type) =>
      constructs(type)
        .filter(({ source }) => !entity.test(source))
        .map(({ name, source }) => ({ name: `${type}, ${name}`, source })),
    ),
    ...chapters.flatMap((file) =>
      fences(readFileSync(file, 'utf8')).map((source, index) => ({
        name: `${file}#${String(index + 1)}`,
        source,
      })),
    ),
  ];
}

/** Mermaid measures a stand-in for it that the font lacks; the site reads it before Mermaid does. */
const entity = /#\w+;/;

function fences(text: string): string[] {
  return [...text.matchAll(/^(?<mark>`{3,})mermaid\b[^\n]*\n(?<body>[\s\S]*?)^\k<mark>\s*$/gm)].map(
    (match) => match.groups!['body']!,
  );
}
