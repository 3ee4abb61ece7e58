import type { DiagramGraph, GraphEdge, GraphNode } from '../diagram.ts';
import { restoreSigns } from '../signs.ts';
import { stableId } from '../scene/region-id.ts';
import type { LayoutEdge, LayoutNode } from '../scene/read-graph.ts';

/** The part of Mermaid's parsed diagram that we read. */
export interface MermaidDiagram {
  type: string;
  db: {
    getData?: () => { nodes: ParsedNode[]; edges: ParsedEdge[] };
    getActors?: () => Map<string, { name: string; description?: string }>;
    getMessages?: () => SequenceMessage[];
    getBoxes?: () => { name?: string }[];
  };
}

interface ParsedNode extends LayoutNode {
  label?: string;
  members?: { text: string }[];
  methods?: { text: string }[];
}

interface ParsedEdge extends LayoutEdge {
  label?: string;
  pattern?: string;
}

interface SequenceMessage {
  from?: string;
  to?: string;
  message?: unknown;
  type?: number;
}

const kinds: Readonly<Record<string, GraphNode['kind']>> = {
  stateStart: 'start',
  stateEnd: 'end',
  note: 'note',
};

/** Kinds of lines in a sequence diagram that open, split and close a frame. */
const opening = new Set([10, 12, 15, 19, 22, 27, 30, 32]);
const splitting = new Set([13, 20, 28]);
const closing = new Set([11, 14, 16, 21, 23, 29, 31]);
/** Kinds without words: activations, the colour of a region, numbering. */
const wordless = new Set([17, 18, 22, 26]);
/** Kinds that are no message although they name a participant: notes, activations, numbering. */
const silent = new Set([2, 17, 18, 26]);

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
  const said = db.getMessages!()
    .filter(({ type: kind = 0, message }) => !wordless.has(kind) && typeof message === 'string')
    .map(({ type: kind = 0, message }) => {
      const text = plainText(message as string);
      return text !== '' && (opening.has(kind) || splitting.has(kind)) ? `[${text}]` : text;
    });
  const boxes = (db.getBoxes?.() ?? []).map(({ name }) => plainText(name));
  return [...parts, ...said, ...boxes];
}

function readNodes(db: MermaidDiagram['db']): DiagramGraph {
  const { nodes, edges } = db.getData!();
  const shown = nodes.filter((node) => node.shape !== 'noteGroup');
  const ids = new Set(shown.map((node) => node.id));
  return {
    nodes: shown.map((node) => graphNode(node, ids)),
    edges: edges
      .filter((edge) => edge.pattern !== 'invisible')
      .map(({ start, end, label }) =>
        withLabel({ from: stableId(start), to: stableId(end) }, plainText(label)),
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

function readMessages(db: MermaidDiagram['db']): DiagramGraph {
  const nodes = [...db.getActors!().values()].map((actor) => ({
    id: actor.name,
    label: plainText(actor.description ?? actor.name),
  }));
  const edges: GraphEdge[] = [];
  const frames: string[] = [];
  for (const { type = 0, from, to, message } of db.getMessages!()) {
    const label = plainText(typeof message === 'string' ? message : '');
    if (opening.has(type)) frames.push(label);
    else if (splitting.has(type)) frames.splice(-1, 1, label);
    else if (closing.has(type)) frames.pop();
    else if (from && to && !silent.has(type)) {
      const within = frames.filter((frame) => frame !== '');
      const edge = withLabel({ from, to }, label);
      edges.push(within.length > 0 ? { ...edge, within } : edge);
    }
  }
  return { nodes, edges };
}

function withLabel(edge: GraphEdge, label: string): GraphEdge {
  return label === '' ? edge : { ...edge, label };
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
