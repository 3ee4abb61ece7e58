import type { DiagramGraph } from '../diagram.ts';
import { composeGraph } from '../scene/compose.ts';
import type { Drawing } from '../scene/drawing.ts';
import { lostParts, type LostPart } from '../scene/lost-parts.ts';
import { readGraph } from '../scene/read-graph.ts';
import { readSequence } from '../scene/read-sequence.ts';
import { layOutStack } from '../scene/stack-layout.ts';
import { tidyGroups } from '../scene/tidy-groups.ts';
import { explainLoss } from './explain-loss.ts';
import { explainSyntaxError } from './explain-error.ts';
import type { OpenMermaid } from './open-mermaid.ts';
import { seedRandom } from './seeded-random.ts';
import { readDiagramGraph, readLabels, type MermaidDiagram } from './read-diagram-graph.ts';
import type { Rendering } from './rendering.ts';

/** Mermaid's drawings carry this id while they are measured; nothing of it is printed. */
const renderId = 'm';

/** Draws diagrams one after the other with Mermaid in a window that has true metrics. */
export class Renderer {
  readonly #open: OpenMermaid;

  constructor(open: OpenMermaid) {
    this.#open = open;
  }

  async render(source: string): Promise<Rendering> {
    // Mermaid drops leading blank lines before it counts.
    const leading = /^(?:[ \t]*\n)*/.exec(source)?.[0] ?? '';
    const text = source.slice(leading.length);
    const skippedLines = leading.split('\n').length - 1;
    const { mermaid, window, fonts } = this.#open;
    fonts.missing.clear();
    try {
      seedRandom();
      const diagram = (await mermaid.mermaidAPI.getDiagramFromText(text)) as MermaidDiagram;
      seedRandom();
      const { svg } = await mermaid.render(renderId, text);
      const { drawing, graph, lost } = this.#read(svg, diagram);
      if (lost.length > 0) return { problem: explainLoss(lost, text, skippedLines) };
      return { drawing, graph, missingGlyphs: [...fonts.missing].sort() };
    } catch (error) {
      return { problem: explainSyntaxError(error, text, skippedLines) };
    } finally {
      window.document.body.innerHTML = '';
    }
  }

  /** What is printed, what it says, and what of it got lost between Mermaid and here. */
  #read(markup: string, diagram: MermaidDiagram): ReadDrawing {
    const { window, geometry } = this.#open;
    const { body } = window.document;
    body.innerHTML = markup;
    const svg = body.querySelector('svg')!;
    const graph = readDiagramGraph(diagram);
    const labels = readLabels(diagram, graph);
    if (diagram.type === 'sequence') {
      const drawing = readSequence(svg, geometry);
      return { drawing, graph, lost: lostParts({ svg, geometry, drawing, labels }) };
    }
    const layout = diagram.db.getData!();
    const read = readGraph(svg, layout, geometry);
    const drawn = layOutStack(read) ?? tidyGroups(read);
    const drawing = composeGraph(drawn);
    const lost = lostParts({ svg, geometry, drawing, labels, graph: { drawn, layout } });
    return { drawing, graph, lost };
  }
}

interface ReadDrawing {
  drawing: Drawing;
  graph: DiagramGraph;
  lost: readonly LostPart[];
}
