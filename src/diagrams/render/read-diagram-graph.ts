import type { DiagramGraph, GraphEdge, GraphNode } from '../diagram.ts';
import { restoreSigns } from '../signs.ts';
import { stableId } from '../scene/region-id.ts';
import type { LayoutEdge, LayoutNode } from '../scene/read-graph.ts';
import { edgeSign, type EdgeEnds } from './edge-sign.ts';
import { readSequenceLines, type SequenceLines } from './sequence-lines.ts';

/** The part of Mermaid's parsed diagram that we read. */
export type MermaidDiagram =
  | { type: 'sequence'; db: SequenceDatabase }
  | { type: 'flowchart-v2' | 'stateDiagram' | 'classDiagram'; db: GraphDatabase };

interface GraphDatabase {
  getData: () => { nodes: ParsedNode[]; edges: ParsedEdge[] };
}

interface SequenceDatabase extends SequenceLines {
  getActors: () => Map<string, { name: string; description?: string }>;
  getBoxes: () => { name?: string }[];
}

interface ParsedNode extends LayoutNode {
  label?: string;
  members?: { text: string }[];
  methods?: { text: string }[];
}

interface ParsedEdge extends LayoutEdge, EdgeEnds {
  label?: string;
  pattern?: string;
}

const kinds: Readonly<Record<string, GraphNode['kind']>> = {
  stateStart: 'start',
  stateEnd: 'end',
  note: 'note',
};

/** What a diagram says, from Mermaid's parsed form. */
export function readDiagramGraph({ type, db }: MermaidDiagram): DiagramGraph {
  return type === 'sequence' ? readMessages(db) : readNodes(db);
}

/** Every text that a diagram's source asks for, in one piece each. */
export function readLabels({ type, db }: MermaidDiagram, { nodes, edges }: DiagramGraph): string[] {
  // Fork, choice and the like have no words of their own: Mermaid gives them their id.
  const parts = nodes.flatMap(({ id, label, details = [] }) => [
    ...(label === id ? [] : [label]),
    ...details,
  ]);
  if (type !== 'sequence') return [...parts, ...edges.map(({ label }) => label ?? '')];
  const said = readSequenceLines(db).map(({ role, words }) => {
    const text = plainText(words);
    return text !== '' && (role === 'opens' || role === 'splits') ? `[${text}]` : text;
  });
  return [...parts, ...said, ...db.getBoxes().map(({ name }) => plainText(name))];
}

function readNodes(db: GraphDatabase): DiagramGraph {
  const { nodes, edges } = db.getData();
  const shown = nodes.filter((node) => node.shape !== 'noteGroup');
  const ids = new Set(shown.map((node) => node.id));
  return {
    nodes: shown.map((node) => graphNode(node, ids)),
    edges: edges
      .filter((edge) => edge.pattern !== 'invisible')
      .map(({ start, end, label, ...ends }) =>
        graphEdge(stableId(start), stableId(end), plainText(label), edgeSign(ends)),
      ),
  };
}

function graphNode(node: ParsedNode, ids: ReadonlySet<string>): GraphNode {
  const kind = node.isGroup ? 'group' : kinds[node.shape ?? ''];
  const nameless = kind === 'start' || kind === 'end';
  const details = [...(node.members ?? []), ...(node.methods ?? [])].map(({ text }) =>
    plainText(text.replace(/^\\/, '')),
  );
  return {
    id: stableId(node.id),
    label: nameless ? '' : plainText(node.label),
    ...(node.parentId && ids.has(node.parentId) ? { parent: stableId(node.parentId) } : {}),
    ...(kind ? { kind } : {}),
    ...(details.length > 0 ? { details } : {}),
  };
}

function readMessages(db: SequenceDatabase): DiagramGraph {
  const nodes = [...db.getActors().values()].map((actor) => ({
    id: actor.name,
    label: plainText(actor.description ?? actor.name),
  }));
  const edges: GraphEdge[] = [];
  const frames: string[] = [];
  for (const { role, from, to, words, sign } of readSequenceLines(db)) {
    const label = plainText(words);
    if (role === 'opens') frames.push(label);
    else if (role === 'splits') frames.splice(-1, 1, label);
    else if (role === 'closes') frames.pop();
    else if (from && to && (role === 'message' || role === 'note')) {
      const within = frames.filter((frame) => frame !== '');
      const edge = graphEdge(from, to, label, sign);
      edges.push(within.length > 0 ? { ...edge, within } : edge);
    }
  }
  return { nodes, edges };
}

function graphEdge(from: string, to: string, label: string, sign: string): GraphEdge {
  return {
    from,
    to,
    ...(label === '' ? {} : { label }),
    ...(sign === '→' ? {} : { sign }),
  };
}

/** A label on one line, without the marks of Markdown; Mermaid keeps its signs as entities. */
function plainText(label: string | undefined): string {
  const text = (label ?? '')
    .replaceAll(/<br\s*\/?>/gi, ' ')
    .replaceAll(/\*\*|__/g, '')
    .replaceAll(/^`|`$/g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();
  return restoreSigns(text);
}
