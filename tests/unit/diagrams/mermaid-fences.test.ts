import { expect, it } from 'vitest';
import { mermaidFences } from '../../../src/diagrams/mermaid-fences.ts';

it('finds the texts of Mermaid fences, and of no other', () => {
  const mdx = [
    '```yaml',
    'a: 1',
    '```',
    '```mermaid name="one"',
    'flowchart TB',
    '  a --> b',
    '```',
    '<Plate name="two">',
    '  ~~~~ mermaid',
    '  flowchart TB',
    '    c',
    '  ~~~~',
    '</Plate>',
    '```mermaidish',
    'd',
    '```',
  ].join('\n');
  expect(mermaidFences(mdx)).toEqual(['flowchart TB\n  a --> b', 'flowchart TB\n  c']);
});

it('leaves a fence alone that has no end', () => {
  expect(mermaidFences('```mermaid\nflowchart TB\n')).toEqual([]);
});
