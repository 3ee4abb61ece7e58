import type { DOMWindow } from 'jsdom';
import type { ElementGeometry } from '../metrics/element-box.ts';
import type { FontMetrics } from '../metrics/font-metrics.ts';
import { composeGraph } from '../scene/compose.ts';
import type { Drawing } from '../scene/drawing.ts';
import { readGraph } from '../scene/read-graph.ts';
import { readSequence } from '../scene/read-sequence.ts';
import { layOutStack } from '../scene/stack-layout.ts';
import { explainSyntaxError } from './explain-error.ts';
import { readDiagramGraph, type MermaidDiagram } from './read-diagram-graph.ts';
import type { Rendering } from './rendering.ts';

/** The part of the mermaid package that drawing needs. */
export interface Mermaid {
  render: (id: string, source: string) => Promise<{ svg: string }>;
  mermaidAPI: { getDiagramFromText: (source: string) => Promise<unknown> };
}

/** Mermaid's drawings carry this id while they are measured; nothing of it is printed. */
const renderId = 'm';

/** Draws diagrams one after the other with Mermaid in a window that has true metrics. */
export class Renderer {
  readonly #window: DOMWindow;
  readonly #mermaid: Mermaid;
  readonly #fonts: FontMetrics;
  readonly #geometry: ElementGeometry;

  constructor(window: DOMWindow, mermaid: Mermaid, fonts: FontMetrics, geometry: ElementGeometry) {
    this.#window = window;
    this.#mermaid = mermaid;
    this.#fonts = fonts;
    this.#geometry = geometry;
  }

  async render(source: string): Promise<Rendering> {
    // Mermaid drops leading blank lines before it counts.
    const leading = /^(?:[ \t]*\n)*/.exec(source)?.[0] ?? '';
    const text = source.slice(leading.length);
    this.#fonts.missing.clear();
    try {
      const diagram = (await this.#mermaid.mermaidAPI.getDiagramFromText(text)) as MermaidDiagram;
      const { svg } = await this.#mermaid.render(renderId, text);
      return {
        drawing: this.#read(svg, diagram),
        graph: readDiagramGraph(diagram),
        missingGlyphs: [...this.#fonts.missing].sort(),
      };
    } catch (error) {
      return { problem: explainSyntaxError(error, text, leading.split('\n').length - 1) };
    } finally {
      this.#window.document.body.innerHTML = '';
    }
  }

  #read(svg: string, diagram: MermaidDiagram): Drawing {
    const { body } = this.#window.document;
    body.innerHTML = svg;
    const root = body.querySelector('svg')!;
    if (diagram.type === 'sequence') return readSequence(root, this.#geometry);
    const drawn = readGraph(root, diagram.db.getData!(), this.#geometry);
    return composeGraph(layOutStack(drawn));
  }
}
