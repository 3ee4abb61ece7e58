/** What Mermaid's layout data says of the ends of a line. */
export interface EdgeEnds {
  arrowTypeStart?: string | null;
  arrowTypeEnd?: string | null;
  /** Multiplicities. */
  startLabelRight?: string;
  endLabelLeft?: string;
}

/** Heads in letters, at the start of a line and at its end, by Mermaid's names. */
const heads: Readonly<Record<string, readonly [string, string]>> = {
  arrow_point: ['←', '→'],
  arrow_barb: ['←', '→'],
  dependency: ['←', '→'],
  extension: ['◁', '▷'],
  aggregation: ['◇', '◇'],
  composition: ['◆', '◆'],
  lollipop: ['○', '○'],
  arrow_circle: ['●', '●'],
  arrow_cross: ['×', '×'],
};

const plain: Readonly<Record<string, string>> = { '←—': '←', '—→': '→', '←—→': '↔' };

/** How a text writes a line between two parts: `→`, `—`, `◁—`, `"1" ◇— "*"`. */
export function edgeSign(edge: EdgeEnds): string {
  const start = heads[edge.arrowTypeStart ?? '']?.[0] ?? '';
  const end = heads[edge.arrowTypeEnd ?? '']?.[1] ?? '';
  const line = `${start}—${end}`;
  const [many, other] = [edge.startLabelRight, edge.endLabelLeft].map((words) =>
    words ? [`"${words}"`] : [],
  );
  return [...many!, plain[line] ?? line, ...other!].join(' ');
}
