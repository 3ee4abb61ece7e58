import type { Issue, Place } from '../book/issues/issue.ts';

/**
 * The types of diagram that the site draws, by the section of Mermaid's configuration that is
 * theirs: the word to begin one with, and the words that do begin one. Beside an entry here a type
 * has what `lint/`, `signs.ts`, `render/` and `scene/` know of it, and its classes in the stylesheet.
 */
export const diagramTypes = {
  flowchart: { word: 'flowchart', opening: /^\s*(?:flowchart|graph)(?:\s|;|$)/ },
  sequence: { word: 'sequenceDiagram', opening: /^\s*sequenceDiagram(?:\s|;|$)/ },
  state: { word: 'stateDiagram-v2', opening: /^\s*stateDiagram(?:-v2)?(?:\s|;|$)/ },
  class: { word: 'classDiagram', opening: /^\s*classDiagram(?:-v2)?(?:\s|;|$)/ },
} as const;

export type DiagramType = keyof typeof diagramTypes;

export const diagramTypeNames = Object.keys(diagramTypes) as DiagramType[];

/** px. A wider drawing is refused. */
export const mostWidth = 1000;

/** One Mermaid fence. */
export interface DiagramRequest {
  /** Mermaid, without the fence. */
  source: string;
  /** Language of its labels, as in `lang="…"`. */
  lang: string;
  /** Of the first line of `source` in its file. */
  place: Place;
}

/** A diagram ready to be set into a page or written as a file. */
export interface Diagram {
  type: DiagramType;
  /** `accTitle` and `accDescr`. */
  title: string;
  description: string;
  /** px, as in the SVG. */
  width: number;
  height: number;
  /**
   * A complete `<svg role="img">`. It carries classes only, styled by styles/diagrams.css; all its
   * ids start with a prefix that its content decides.
   */
  svg: string;
  graph: DiagramGraph;
}

/** What a diagram says, without how it looks. */
export interface DiagramGraph {
  nodes: readonly GraphNode[];
  /** In the order of the source: of a sequence diagram, the messages in time. */
  edges: readonly GraphEdge[];
}

export interface GraphNode {
  id: string;
  /** One line; empty for the start and end of a state diagram. */
  label: string;
  /** Id of the group that it stands in. */
  parent?: string;
  /** What it is where a label does not say so. */
  kind?: 'group' | 'start' | 'end' | 'note';
  /** Members of a class. */
  details?: readonly string[];
}

export interface GraphEdge {
  from: string;
  to: string;
  label?: string;
  /** What a text writes between the two, if it isn't `→`; `,` in a note over both. */
  sign?: string;
  /** Labels of the frames (loop, alternative) around a message, outermost first. */
  within?: readonly string[];
}

export interface CompiledDiagram {
  /** Absent if an issue is fatal. */
  diagram?: Diagram;
  issues: readonly Issue[];
}

/** What is kept of a diagram that could be drawn. */
export interface DrawnDiagram {
  diagram: Diagram;
  /** Characters of its labels that the measuring font lacks. */
  missingGlyphs: readonly string[];
}
