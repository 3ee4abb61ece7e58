import type { DrawnDiagram } from '../diagram.ts';
import type { Problem } from '../problem.ts';
import type { DiagramSource } from '../source.ts';

/** px. A phone shows about 330 of them; a page has room for 958. */
const wide = 480;
const tooWide = 1000;

/** What only the finished drawing shows. */
export function checkResult(
  source: DiagramSource,
  { diagram, missingGlyphs }: DrawnDiagram,
): Problem[] {
  const problems: Problem[] = [];
  const line = source.typeLine + 1;
  const at = { line, column: 1, length: (source.lines[source.typeLine] ?? '').trimEnd().length };
  const { width, height, svg } = diagram;
  if (!Number.isFinite(width * height) || width * height === 0 || /NaN|Infinity/.test(svg)) {
    problems.push({
      ...at,
      code: 'diagram/broken-geometry',
      severity: 'error',
      message: 'A part of the diagram has no position.',
      hint: 'Take parts away until it is drawn, and write the last one differently.',
    });
  } else if (width > wide) {
    const fatal = width > tooWide;
    problems.push({
      ...at,
      code: fatal ? 'diagram/too-wide' : 'diagram/wide',
      severity: fatal ? 'error' : 'warning',
      message: fatal
        ? `The diagram is ${String(width)} px wide; a page has room for ${String(tooWide)}.`
        : `The diagram is ${String(width)} px wide; above ${String(wide)} a phone scrolls it a lot.`,
      hint: 'Let it run from top to bottom (TB), break long labels with <br/>, or split it.',
    });
  }
  for (const character of missingGlyphs) problems.push(missingGlyph(source, character));
  return problems;
}

function missingGlyph(source: DiagramSource, character: string): Problem {
  const index = source.lines.findIndex((line) => line.includes(character));
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return {
    code: 'diagram/missing-glyph',
    severity: 'warning',
    message: `The font that measures labels lacks "${character}" (U+${code}); the width of its label is a guess.`,
    hint: 'Say it in words, or look at the drawing before it is published.',
    line: Math.max(index, 0) + 1,
    column: Math.max(source.lines[index]?.indexOf(character) ?? 0, 0) + 1,
    length: character.length,
  };
}
