import { composeGraph } from '../scene/compose.ts';
import type { Drawing } from '../scene/drawing.ts';
import { readGraph } from '../scene/read-graph.ts';
import { readSequence } from '../scene/read-sequence.ts';
import { layOutStack } from '../scene/stack-layout.ts';
import { tidyGroups } from '../scene/tidy-groups.ts';
import { explainSyntaxError } from './explain-error.ts';
import type { OpenMermaid } from './open-mermaid.ts';
import { seedRandom } from './seeded-random.ts';
import { readDiagramGraph, type MermaidDiagram } from './read-diagram-graph.ts';
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
    const { mermaid, window, fonts } = this.#open;
    fonts.missing.clear();
    try {
      seedRandom();
      const diagram = (await mermaid.mermaidAPI.getDiagramFromText(text)) as MermaidDiagram;
      seedRandom();
      const { svg } = await mermaid.render(renderId, text);
      return {
        drawing: this.#read(svg, diagram),
        graph: readDiagramGraph(diagram),
        missingGlyphs: [...fonts.missing].sort(),
      };
    } catch (error) {
      return { problem: explainSyntaxError(error, text, leading.split('\n').length - 1) };
    } finally {
      window.document.body.innerHTML = '';
    }
  }

  #read(svg: string, diagram: MermaidDiagram): Drawing {
    const { window, geometry } = this.#open;
    const { body } = window.document;
    body.innerHTML = svg;
    const root = body.querySelector('svg')!;
    if (diagram.type === 'sequence') return readSequence(root, geometry);
    const drawn = readGraph(root, diagram.db.getData!(), geometry);
    return composeGraph(layOutStack(drawn) ?? tidyGroups(drawn));
  }
}
