/** Mermaid source → SVG. */

export { type DiagramCompiler, createDiagramCompiler } from './compiler.ts';
export { describeGraph } from './describe-graph.ts';
export type {
  CompiledDiagram,
  Diagram,
  DiagramGraph,
  DiagramRequest,
  GraphEdge,
} from './diagram.ts';
export { drawingName } from './fingerprint.ts';
export { standaloneSvg } from './standalone-svg.ts';
