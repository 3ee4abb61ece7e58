/** Mermaid source → SVG. */

export { type DiagramCompiler, createDiagramCompiler } from './compiler.ts';
export { type GraphStrings, describeGraph } from './describe-graph.ts';
export type {
  CompiledDiagram,
  Diagram,
  DiagramGraph,
  DiagramRequest,
  GraphEdge,
} from './diagram.ts';
export { drawingName } from './drawing-name.ts';
export { standaloneSvg } from './standalone-svg.ts';
