import type { DiagramGraph } from '../diagram.ts';
import type { Problem } from '../problem.ts';
import type { Drawing } from '../scene/drawing.ts';

/** What the thread that runs Mermaid answers, to one source after the other. */
export type Rendering = Drawn | { problem: Problem };

export interface Drawn {
  drawing: Drawing;
  graph: DiagramGraph;
  missingGlyphs: readonly string[];
}

/** Tells the thread to end, where any other message is the source of a diagram. */
export const endOfWork = 'end';

/** Tells that the thread has loaded Mermaid, and draws what it was given; then come the answers. */
export const ready = 'ready';
