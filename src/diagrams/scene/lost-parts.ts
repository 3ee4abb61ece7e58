import type { ElementGeometry } from '../metrics/element-box.ts';
import { wordsOf } from './words-of.ts';
import type { Drawing } from './drawing.ts';
import { edgeFaults } from './edge-faults.ts';
import type { GraphDrawing } from './graph-drawing.ts';
import { unknownMarkers } from './heads.ts';
import { lineText } from './line-box.ts';
import { hiddenLines } from './hidden-lines.ts';
import type { LayoutData } from './read-graph.ts';
import { readLines } from './read-text.ts';
import { stableId } from './region-id.ts';

/** A part of the source that the finished drawing does not show as it should. */
export interface LostPart {
  /** The words by which an author finds it in the source; may be empty. */
  words: string;
  /** What is wrong with it: the rest of a sentence that begins with the words. */
  fault: string;
}

/** The fault of a label that no sign or space is broken at. */
export const tornWord = 'is broken within a word';

export interface Drawn {
  /** What Mermaid drew, in a document. */
  svg: Element;
  geometry: ElementGeometry;
  /** What is printed of it. */
  drawing: Drawing;
  /** Every label that the source gives, from Mermaid's parsed form. */
  labels: readonly string[];
  /** Of all types but sequences. */
  graph?: { drawn: GraphDrawing; layout: LayoutData };
}

/**
 * Holds the printed drawing against what Mermaid drew and what the source says: reading, tidying
 * and printing afresh must not lose, hide or detach anything. Nothing if all is there.
 */
export function lostParts({ svg, geometry, drawing, labels, graph }: Drawn): LostPart[] {
  const faults = [
    ...lostTexts(svg, geometry, drawing),
    ...cutLabels(labels, drawing),
    ...unknownMarkers(svg).map((marker) => ({ words: marker, fault: 'is an unknown line end' })),
    ...hiddenLines(drawing),
    ...(graph ? [...missingFigures(graph.drawn, graph.layout), ...edgeFaults(graph.drawn)] : []),
  ];
  if (faults.length === 0 && drawing.figures.length === 0)
    return [{ words: '', fault: 'Nothing of it is drawn' }];
  return [...new Map(faults.map((fault) => [`${fault.words}\0${fault.fault}`, fault])).values()];
}

/** Every line of text that Mermaid drew is printed as often as it was drawn. */
function lostTexts(svg: Element, geometry: ElementGeometry, drawing: Drawing): LostPart[] {
  const left = new Map<string, number>();
  const count = (text: string, by: number): unknown => left.set(text, (left.get(text) ?? 0) + by);
  for (const text of svg.querySelectorAll('text')) {
    if (text.closest('defs, marker, symbol')) continue;
    for (const line of readLines(text, geometry)) count(lineText(line), 1);
  }
  for (const { lines } of drawing.figures) for (const line of lines) count(lineText(line), -1);
  return [...left].flatMap(([words, number]) => {
    if (words.trim() === '' || number === 0) return [];
    return [{ words, fault: number > 0 ? 'is not drawn' : 'is drawn more often than it is there' }];
  });
}

/** Every label of the source stands there, whole, and none of its words is cut in two. */
function cutLabels(labels: readonly string[], { figures }: Drawing): LostPart[] {
  const texts = figures.map(({ lines }) => lines.map(lineText).join(' '));
  // A sequence diagram has a figure for each line.
  const all = [...texts, texts.join(' ')].map(wordsOf);
  const joined = all.map((text) => text.replaceAll(' ', ''));
  return labels.flatMap((label) => {
    const words = wordsOf(label);
    if (words === '' || all.some((text) => text.includes(words))) return [];
    const isThere = joined.some((text) => text.includes(words.replaceAll(' ', '')));
    return [{ words: label, fault: isThere ? tornWord : 'is not drawn whole' }];
  });
}

/** Every node, group and edge of the layout has a figure with something in it. */
function missingFigures(drawn: GraphDrawing, { nodes, edges }: LayoutData): LostPart[] {
  const shown = new Set(
    [
      ...drawn.nodes.filter(({ shapes, lines }) => shapes.length + lines.length > 0),
      ...drawn.groups,
    ].map(({ id }) => id),
  );
  const lostNodes = nodes
    .filter(({ id, shape }) => shape !== 'noteGroup' && !shown.has(stableId(id)))
    .map(({ id, label }) => ({ words: label ?? id, fault: 'is not drawn' }));
  const drawnEdges = new Set(drawn.edges.map(({ id }) => id));
  const lostEdges = edges
    .filter(({ id, start, end }) => start !== end && !drawnEdges.has(id))
    .map(({ start, end }) => ({ words: start, fault: `has lost its line to “${end}”` }));
  return [...lostNodes, ...(drawn.isStack ? [] : lostEdges)];
}
