import type { DiagramGraph, GraphEdge } from '../diagrams/index.ts';
import { compareLabels } from './compare-labels.ts';
import type { TwinSections } from './compare-sections.ts';
import type { EditionFacts } from './edition-facts.ts';
import type { ReportFinding } from './finding.ts';
import type { LanguagePair } from './language-pair.ts';
import { diagramsOf, lineWith, type TwinDiagrams } from './placed-diagram.ts';

/**
 * Holds the diagrams of two sections to each other by nodes and edges, and looks for labels that
 * were not translated. Diagrams that could not be drawn were reported when they were compiled.
 */
export function compareDiagrams(
  { original, translation }: TwinSections,
  editions: Record<'original' | 'translation', EditionFacts>,
  pair: LanguagePair,
  report: ReportFinding,
): void {
  const there = diagramsOf(original.blocks, editions.original.outline);
  const here = diagramsOf(translation.blocks, editions.translation.outline);
  for (const [key, twin] of here) {
    const other = there.get(key);
    if (!other) continue;
    const twins = { original: other, translation: twin };
    compareGraphs(twins, translation.id, report);
    compareLabels(twins, pair, translation.id, report);
  }
}

function compareGraphs(twins: TwinDiagrams, section: string, report: ReportFinding): void {
  const { original, translation } = twins;
  const places = { place: translation.fence.place, original: original.fence.place };
  const [here, there] = [translation.diagram, original.diagram];
  if (here.type !== there.type) {
    report({
      code: 'parity/diagram-type',
      section,
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
      section,
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
      section,
      message: `The diagram ${edges.message}.`,
      ...places,
      hint: 'Copy the arrows from the original; only their labels are translated.',
    });
  }
}

interface Difference {
  missing: string[];
  extra: string[];
  message: string;
}

function difference(there: readonly string[], here: readonly string[]): Difference | undefined {
  const missing = without(there, here);
  const extra = without(here, there);
  if (missing.length + extra.length === 0) return undefined;
  const parts = [
    missing.length > 0 && `lacks ${missing.join(', ')}`,
    extra.length > 0 && `has ${extra.join(', ')}, which the original lacks`,
  ];
  return { missing, extra, message: parts.filter(Boolean).join(', and ') };
}

function without(names: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return names.filter((name) => {
    const at = left.indexOf(name);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
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

function edgeName({ from, to, label, within }: GraphEdge): string {
  const parts = [label !== undefined && 'label', within && `${within.length} frames`];
  const extras = parts.filter(Boolean).join(' and ');
  return `${from} → ${to}${extras && ` (with ${extras})`}`;
}
