import { mostWidth, type DrawnDiagram } from '../diagram.ts';
import type { Problem } from '../problem.ts';
import type { DiagramSource } from '../source.ts';

/** px. A phone shows about 330 of them, a plate 910; what is a little wider scrolls there too, up to {@link mostWidth}. */
const wide = 480;

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
    const fatal = width > mostWidth;
    problems.push({
      ...at,
      code: fatal ? 'diagram/too-wide' : 'diagram/wide',
      severity: fatal ? 'error' : 'warning',
      message: fatal
        ? `The diagram is ${String(width)} px wide; at most ${String(mostWidth)} are shown.`
        : `The diagram is ${String(width)} px wide; above ${String(wide)} a phone scrolls it a lot.`,
      hint: `${narrower(source)}, or split it.`,
    });
  }
  return [...problems, ...checkGlyphs(source, missingGlyphs)];
}

/** What can be done about the width of a drawing. */
function narrower({ type, lines }: DiagramSource): string {
  if (type === 'sequence')
    return 'Break long messages and notes with <br/>, give participants short names (participant a as …)';
  const across = /^\s*(?:flowchart|graph|direction)\s+(?:LR|RL)\b/;
  return lines.some((text) => across.test(text))
    ? 'Let it run from top to bottom (TB), break long labels with <br/>'
    : 'Break long labels with <br/>, let less stand side by side';
}

/** Characters as wide as they are high in every font, which is what is taken for them. */
const square =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Bopomofo}\u3000-\u30FF\uFF00-\uFF60]/u;
/** Written from right to left, in letters whose widths depend on their neighbours. */
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDCF\uFDF0-\uFDFF\uFE70-\uFEFC]/;

/** Said once for a drawing, at the first of them in the source. */
function* checkGlyphs({ lines }: DiagramSource, missing: readonly string[]): Generator<Problem> {
  const guessed = missing.filter((each) => !square.test(each));
  const severity = guessed.some((each) => rightToLeft.test(each)) ? 'error' : 'warning';
  const index = lines.findIndex((line) => guessed.some((each) => line.includes(each)));
  if (guessed.length === 0) return;
  const places = guessed.map((each) => lines[index]?.indexOf(each) ?? 0);
  const named = guessed.slice(0, 6).join(' ') + (guessed.length > 6 ? ' …' : '');
  yield {
    code: 'diagram/missing-glyph',
    severity,
    message:
      severity === 'error'
        ? `Labels from right to left (${named}) cannot be measured, and would be torn apart.`
        : `The font that measures labels lacks ${named}; the widths of their labels are a guess.`,
    hint:
      severity === 'error'
        ? 'Draw it with another tool, and show the picture: ![what it shows](./drawing.svg).'
        : 'Look at the drawing before it is published, or say it in words.',
    line: Math.max(index, 0) + 1,
    column: Math.min(...places.filter((at) => at >= 0)) + 1,
    length: 1,
  };
}
