import type { Box, Point } from '../metrics/box.ts';
import type { Shape, TextLine } from './drawing.ts';

/** A node as laid out: where it stands, what it looks like, what it says. */
export interface DrawnNode {
  id: string;
  parent: string | undefined;
  classes: readonly string[];
  box: Box;
  shapes: readonly Shape[];
  lines: readonly TextLine[];
}

/** A group (subgraph, composite state, namespace) and its title. */
export interface DrawnGroup {
  id: string;
  parent: string | undefined;
  classes: readonly string[];
  box: Box;
  lines: readonly TextLine[];
}

export interface DrawnEdge {
  id: string;
  /** Ids of nodes or groups; empty for the pieces that Mermaid makes of a loop. */
  from: string;
  to: string;
  /** An invisible edge only says what stands above what. */
  invisible: boolean;
  classes: readonly string[];
  data: string;
  heads: readonly Shape[];
  /** Where it begins and ends, heads included. */
  ends: readonly [Point, Point];
  /** Its label. */
  lines: readonly TextLine[];
}

/** A flowchart, state or class diagram as Mermaid laid it out, in the coordinates of its root. */
export interface GraphDrawing {
  nodes: readonly DrawnNode[];
  groups: readonly DrawnGroup[];
  edges: readonly DrawnEdge[];
  /** Texts at the ends of edges, such as multiplicities. */
  terminals: readonly TextLine[];
  /** Laid out as nested boxes, without edges. */
  isStack?: boolean;
}

/** How many groups a group stands in. */
export function depthOf({ parent }: DrawnGroup, groups: readonly DrawnGroup[]): number {
  const outer = groups.find(({ id }) => id === parent);
  return outer ? depthOf(outer, groups) + 1 : 0;
}
