import { mostWidth } from '../diagram.ts';
import { composeGraph, drawingBox } from '../scene/compose.ts';
import { layOutLadder } from '../scene/ladder-layout.ts';
import { lostParts, type LostPart } from '../scene/lost-parts.ts';
import { readGraph } from '../scene/read-graph.ts';
import { readSequence } from '../scene/read-sequence.ts';
import { layOutStack } from '../scene/stack-layout.ts';
import { tidyGroups } from '../scene/tidy-groups.ts';
import { breakLongWords } from './break-long-words.ts';
import { explainLoss } from './explain-loss.ts';
import { explainSyntaxError } from './explain-error.ts';
import type { OpenMermaid } from './open-mermaid.ts';
import { changeSettings, roomierSettings, tighterSettings } from './roomier-settings.ts';
import { openActivations } from './sequence-lines.ts';
import { seedRandom } from './seeded-random.ts';
import { readDiagramGraph, readLabels, type MermaidDiagram } from './read-diagram-graph.ts';
import type { Drawn, Rendering } from './rendering.ts';

/** Mermaid's drawings carry this id while they are measured; nothing of it is printed. */
const renderId = 'm';

/** Draws a diagram with Mermaid in a window that has true metrics; one after the other. */
export async function renderDiagram(source: string, open: OpenMermaid): Promise<Rendering> {
  // Mermaid drops leading blank lines before it counts.
  const leading = /^(?:[ \t]*\n)*/.exec(source)?.[0] ?? '';
  const text = source.slice(leading.length);
  const skippedLines = leading.split('\n').length - 1;
  try {
    const { lost, ...rendering } = await leastLoss(text, open);
    return lost.length > 0 ? { problem: explainLoss(lost, text, skippedLines) } : rendering;
  } catch (error) {
    return { problem: explainSyntaxError(error, text, skippedLines) };
  } finally {
    open.window.document.body.innerHTML = '';
  }
}

/** The first layout that loses nothing and fits a page, or loses nothing; if none does, the usual one. */
async function leastLoss(text: string, open: OpenMermaid): Promise<Attempt> {
  const { type, ...first } = await draw(text, open);
  let whole = first.lost.length === 0 ? first : undefined;
  if (whole && (fitsPage(whole) || type === 'sequence')) return whole;
  const texts = new Set([text, breakLongWords(text, first.lost)]);
  for (const settings of [...(whole ? [] : roomierSettings(type)), tighterSettings]) {
    const restore = changeSettings(open.mermaid.mermaidAPI, settings);
    for (const each of texts) {
      const other = await draw(each, open).catch(() => undefined);
      if (other?.lost.length !== 0 || (whole && !fitsPage(other))) continue;
      // What it says is what its source says, wherever the lines of its words are broken.
      whole = { ...other, graph: first.graph };
      if (fitsPage(whole)) break;
    }
    restore();
    if (whole && fitsPage(whole)) return whole;
  }
  return whole ?? first;
}

function fitsPage({ drawing }: Attempt): boolean {
  const { left, right } = drawingBox(drawing);
  return right - left <= mostWidth;
}

async function draw(text: string, open: OpenMermaid): Promise<Attempt & { type: string }> {
  const { mermaid, fonts } = open;
  fonts.missing.clear();
  seedRandom();
  const diagram = (await mermaid.mermaidAPI.getDiagramFromText(text)) as MermaidDiagram;
  // Drawing wraps the words of some diagrams in place.
  const graph = readDiagramGraph(diagram);
  const labels = readLabels(diagram, graph);
  seedRandom();
  const { svg } = await mermaid.render(renderId, text + closings(diagram));
  const read = readDrawing(svg, diagram, labels, open);
  return { ...read, graph, missingGlyphs: [...fonts.missing].sort(), type: diagram.type };
}

/** Mermaid draws no bar that is not closed, and lets the arrows to it end in mid-air. */
function closings({ type, db }: MermaidDiagram): string {
  const open = type === 'sequence' ? openActivations(db) : [];
  return open.map((part) => `\ndeactivate ${part}`).join('');
}

/** What is printed, and what of it got lost between Mermaid and here. */
function readDrawing(
  markup: string,
  diagram: MermaidDiagram,
  labels: readonly string[],
  { window, geometry }: OpenMermaid,
): Pick<Attempt, 'drawing' | 'lost'> {
  const { body } = window.document;
  body.innerHTML = markup;
  const svg = body.querySelector('svg')!;
  if (diagram.type === 'sequence') {
    const drawing = readSequence(svg, geometry);
    return { drawing, lost: lostParts({ svg, geometry, drawing, labels }) };
  }
  const layout = diagram.db.getData();
  const read = readGraph(svg, layout, geometry);
  const drawn = layOutStack(read) ?? layOutLadder(read) ?? tidyGroups(read);
  const drawing = composeGraph(drawn);
  return {
    drawing,
    lost: lostParts({ svg, geometry, drawing, labels, graph: { drawn, layout } }),
  };
}

interface Attempt extends Drawn {
  lost: readonly LostPart[];
}
