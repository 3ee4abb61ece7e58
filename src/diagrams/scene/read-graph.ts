import { uniteAll } from '../metrics/box.ts';
import type { ElementGeometry } from '../metrics/element-box.ts';
import type { DrawnEdge, DrawnGroup, DrawnNode, GraphDrawing } from './graph-drawing.ts';
import { readHeadedLine } from './heads.ts';
import { readNodeShapes } from './read-node.ts';
import { readOutline, outlineBox } from './read-outline.ts';
import { readLines } from './read-text.ts';
import type { Shape } from './drawing.ts';
import { stableId } from './region-id.ts';
import { pickNamed, radiusFor } from './vocabulary.ts';

/** What Mermaid's own layout data says of a node or group. */
export interface LayoutNode {
  id: string;
  label?: string;
  domId?: string;
  parentId?: string;
  isGroup?: boolean;
  shape?: string;
}

export interface LayoutEdge {
  id: string;
  start: string;
  end: string;
}

export interface LayoutData {
  nodes: readonly LayoutNode[];
  edges: readonly LayoutEdge[];
}

/**
 * Reads a flowchart, state or class diagram as Mermaid drew it. Mermaid counts its elements
 * (`drawing-flowchart-a-3`), and not as its layout data does: they are matched by the name without
 * the counter, and those of one name by their order.
 */
export function readGraph(
  svg: Element,
  layout: LayoutData,
  geometry: ElementGeometry,
): GraphDrawing {
  const elements = [...svg.querySelectorAll('g[id]')];
  const exact = new Map(elements.map((found) => [stableId(found.id), found]));
  const counted = Map.groupBy(
    inOrder(elements, ({ id }) => id),
    ({ id }) => withoutCounter(id),
  );
  const alike = Map.groupBy(
    inOrder(
      layout.nodes.filter(({ domId }) => domId !== undefined),
      ({ domId }) => domId!,
    ),
    ({ domId }) => withoutCounter(`${svg.id}-${domId!}`),
  );
  const elementOf = (node: LayoutNode): Element | undefined => {
    const key = withoutCounter(`${svg.id}-${node.domId ?? ''}`);
    // Names that only their counters tell apart, as of two notes on one state, keep their order.
    const place = alike.get(key)?.indexOf(node) ?? -1;
    return counted.get(key)?.at(place) ?? exact.get(stableId(`${svg.id}-${node.id}`));
  };

  const nodes: DrawnNode[] = [];
  const groups: DrawnGroup[] = [];
  for (const node of layout.nodes) {
    const element = elementOf(node);
    if (!element) continue;
    if (node.isGroup) groups.push(...readGroup(node, element, geometry));
    else nodes.push(readNode(node, element, geometry));
  }
  const edges = [...svg.querySelectorAll('path[data-edge]')].map((path) =>
    readEdge(path, svg, layout, geometry),
  );
  const terminals = [...svg.querySelectorAll('.edgeTerminals')].flatMap((terminal) =>
    readLines(terminal, geometry),
  );
  return { nodes, groups, edges, terminals };
}

/** Sorted by the counter at the end of their ids. */
function inOrder<T>(members: readonly T[], idOf: (member: T) => string): T[] {
  const counter = (member: T): number => Number(/-(\d+)$/.exec(idOf(member))?.[1] ?? 0);
  return members.toSorted((a, b) => counter(a) - counter(b));
}

/** Mermaid numbers its elements through all diagrams, and anew each time it reads one. */
function withoutCounter(id: string): string {
  return stableId(id).replace(/-\d+$/, '');
}

function readNode(node: LayoutNode, element: Element, geometry: ElementGeometry): DrawnNode {
  const classes = pickNamed(element.classList);
  const shapes = readNodeShapes(node.shape ?? '', element).map(withCorners);
  const lines = readLines(element, geometry);
  const box = uniteAll(shapes.map(({ outline }) => outlineBox(outline)));
  return {
    id: stableId(node.id),
    parent: node.parentId === undefined ? undefined : stableId(node.parentId),
    classes,
    box: box ?? { left: 0, top: 0, right: 0, bottom: 0 },
    shapes,
    lines,
  };

  function withCorners(shape: Shape): Shape {
    const { outline } = shape;
    if (outline.kind !== 'box') return shape;
    const radius = radiusFor(classes, outline.radius || undefined);
    return { ...shape, outline: { ...outline, radius } };
  }
}

function readGroup(node: LayoutNode, element: Element, geometry: ElementGeometry): DrawnGroup[] {
  // The frame that Mermaid lays out around a state and its note is not drawn.
  if (node.shape === 'noteGroup') return [];
  const rect = element.querySelector('rect');
  const outline = rect ? readOutline(rect) : undefined;
  // A group without members is drawn as a node.
  const label = element.querySelector('.cluster-label') ?? element;
  if (outline?.kind !== 'box') return [];
  return [
    {
      id: stableId(node.id),
      parent: node.parentId === undefined ? undefined : stableId(node.parentId),
      classes: pickNamed(element.classList),
      box: outline.box,
      lines: readLines(label, geometry),
    },
  ];
}

function readEdge(
  path: Element,
  svg: Element,
  layout: LayoutData,
  geometry: ElementGeometry,
): DrawnEdge {
  const id = path.getAttribute('data-id') ?? '';
  const known = layout.edges.find((edge) => edge.id === id);
  const label = [...svg.querySelectorAll('.edgeLabel .label')].find(
    (found) => found.getAttribute('data-id') === id,
  );
  return {
    id,
    from: known?.start ?? '',
    to: known?.end ?? '',
    invisible: path.classList.contains('edge-thickness-invisible'),
    classes: edgeClasses(path),
    ...readHeadedLine(path),
    lines: label ? readLines(label, geometry) : [],
  };
}

function edgeClasses(path: Element): string[] {
  const has = (name: string): boolean => path.classList.contains(name);
  return [
    ...pickNamed(path.classList),
    ...(has('edge-thickness-thick') ? ['thick'] : []),
    ...(has('edge-pattern-dotted') || has('edge-pattern-dashed') ? ['dashed'] : []),
  ];
}
