import type { DiagramGraph, GraphEdge } from '../diagrams/index.ts';
import { compareLabels } from './compare-labels.ts';
import type { EditionFacts, SectionFacts } from './edition-facts.ts';
import { placesOf, type ReportHere, type Twins, without } from './finding.ts';
import type { LanguagePair } from './language-pair.ts';
import { diagramsOf, lineWith, type PlacedDiagram } from './placed-diagram.ts';

/**
 * Holds the diagrams of two sections to each other by nodes and edges, and looks for labels that
 * were not translated. Diagrams that could not be drawn were reported when they were compiled.
 */
export function compareDiagrams(
  sections: Twins<SectionFacts>,
  editions: Twins<EditionFacts>,
  pair: LanguagePair,
  report: ReportHere,
): void {
  const there = diagramsOf(sections.original, editions.original);
  for (const [key, translation] of diagramsOf(sections.translation, editions.translation)) {
    const original = there.get(key);
    if (!original) continue;
    compareGraphs({ original, translation }, report);
    compareLabels({ original, translation }, pair, report);
  }
}

function compareGraphs({ original, translation }: Twins<PlacedDiagram>, report: ReportHere): void {
  const places = placesOf({ original: original.fence, translation: translation.fence });
  const [here, there] = [translation.diagram, original.diagram];
  if (here.type !== there.type) {
    report({
      code: 'parity/diagram-type',
      message: `The diagram is a ${here.type} diagram; in the original it is a ${there.type} diagram.`,
      ...places,
      hint: 'Copy the diagram from the original, and translate its labels.',
    });
    return;
  }
  const nodes = difference(nodeNames(there.graph), nodeNames(here.graph));
  if (nodes) {
    report({
      code: 'parity/diagram-nodes',
      message: `The diagram ${nodes.message}.`,
      place: lineWith(translation.fence, nodes.extra[0] && idOf(nodes.extra[0])),
      original: lineWith(original.fence, nodes.missing[0] && idOf(nodes.missing[0])),
      hint: 'Write the ids of nodes and groups as in the original; only labels are translated.',
    });
  }
  const inOrder = here.type === 'sequence';
  // What hangs at a node that is missing or added was told with that node.
  const told = new Set([...(nodes?.missing ?? []), ...(nodes?.extra ?? [])].map(idOf));
  const edges = difference(
    edgeNames(there.graph, inOrder, told),
    edgeNames(here.graph, inOrder, told),
  );
  if (edges) {
    report({
      code: 'parity/diagram-edges',
      message: `The diagram ${edges.message}.`,
      ...places,
      hint: 'Copy the arrows from the original; only their labels are translated.',
    });
  }
}

function difference(there: readonly string[], here: readonly string[]) {
  const missing = without(there, here, String);
  const extra = without(here, there, String);
  if (missing.length + extra.length === 0) return undefined;
  const parts = [
    missing.length > 0 && `lacks ${missing.join(', ')}`,
    extra.length > 0 && `has ${extra.join(', ')}, which the original lacks`,
  ];
  return { missing, extra, message: parts.filter(Boolean).join(', and ') };
}

const nodeNames = ({ nodes }: DiagramGraph) =>
  nodes.map(({ id, parent, kind, details }) =>
    [id, parent && `in ${parent}`, kind && `(${kind})`, details && `with ${details.length} members`]
      .filter(Boolean)
      .join(' '),
  );

/** Messages in a sequence diagram follow each other in time, so there the order counts. */
const edgeNames = ({ edges }: DiagramGraph, inOrder: boolean, told: ReadonlySet<string>) =>
  edges
    .filter(({ from, to }) => !told.has(from) && !told.has(to))
    .map((edge, index) => `${inOrder ? `${index + 1}. ` : ''}${edgeName(edge)}`);

/** A name of a node begins with its id. */
const idOf = (name: string) => name.split(' ')[0]!;

function edgeName({ from, to, label, sign = '→', within }: GraphEdge): string {
  const parts = [label !== undefined && 'label', within && `${within.length} frames`];
  const extras = parts.filter(Boolean).join(' and ');
  return `${from} ${sign} ${to}${extras && ` (with ${extras})`}`;
}
