import type { DiagramGraph } from '../diagram.ts';
import type { Problem } from '../problem.ts';
import type { Drawing } from '../scene/drawing.ts';

/** What the thread that runs Mermaid answers. */
export type Rendering =
  | { drawing: Drawing; graph: DiagramGraph; missingGlyphs: readonly string[] }
  | { problem: Problem };

export interface RenderRequest {
  /** Counts up; an answer carries the number of its question. */
  id: number;
  source: string;
}

export interface RenderAnswer {
  id: number;
  rendering: Rendering;
}

/** Tells the thread that no more requests will come. */
export const endOfWork = 'end';

/** Tells that the thread has loaded Mermaid, and draws what it was given. */
export const ready = 'ready';
