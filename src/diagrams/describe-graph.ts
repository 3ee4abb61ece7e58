import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { DiagramGraph, GraphEdge, GraphNode } from './diagram.ts';

/** The words between the labels. */
interface GraphStrings {
  /** Heading of the list of what is drawn. */
  parts: string;
  /** Heading of the list of what leads where. */
  connections: string;
  /** What the unnamed first and last point of a state diagram are called. */
  start: string;
  end: string;
}

/**
 * A diagram as text, for those who can't see it: its parts, nested as they are drawn, then its
 * connections in the order of the source. Made from what Mermaid read, so that the two never differ.
 */
export function describeGraph({ nodes, edges }: DiagramGraph, strings: GraphStrings): Element {
  const names = new Map(nodes.map((node) => [node.id, nameOf(node, strings)]));
  const named = nodes.filter(({ kind }) => kind !== 'start' && kind !== 'end');
  return h('div', [
    ...(named.length > 0 ? [h('p', strings.parts), partList(named, undefined, names)] : []),
    ...(edges.length > 0
      ? [
          h('p', strings.connections),
          h(
            'ol',
            edges.map((edge) => connection(edge, names)),
          ),
        ]
      : []),
  ]);
}

function partList(
  nodes: readonly GraphNode[],
  parent: string | undefined,
  names: ReadonlyMap<string, string>,
): Element {
  const children = nodes.filter((node) => node.parent === parent);
  return h('ul', children.map(part));

  function part(node: GraphNode): Element {
    const inner = nodes.some(({ parent: outer }) => outer === node.id);
    const details = (node.details ?? []).map((detail) => h('li', detail));
    return h('li', [
      names.get(node.id) ?? '',
      details.length > 0 ? h('ul', details) : '',
      inner ? partList(nodes, node.id, names) : '',
    ]);
  }
}

function connection(edge: GraphEdge, names: ReadonlyMap<string, string>): Element {
  const name = (id: string): string => names.get(id) ?? id;
  const frames: ElementContent[] = (edge.within ?? []).map((frame) => ({
    type: 'text',
    value: `[${frame}] `,
  }));
  const label = edge.label === undefined ? '' : `: ${edge.label}`;
  const isOfOne = edge.sign === ',' && edge.from === edge.to;
  const between = edge.sign === ',' ? ', ' : ` ${edge.sign ?? '→'} `;
  const parts = isOfOne ? name(edge.from) : `${name(edge.from)}${between}${name(edge.to)}`;
  return h('li', [...frames, `${parts}${label}`]);
}

function nameOf(node: GraphNode, strings: GraphStrings): string {
  if (node.kind === 'start') return strings.start;
  if (node.kind === 'end') return strings.end;
  return node.label;
}
