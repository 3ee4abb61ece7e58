/** Size of what is written on edges and of numbers; nothing is smaller. px */
export const smallSize = 13;

/**
 * The weights and sizes of text, in Mermaid's own class names. They are set while Mermaid
 * measures; the printed drawing carries what was read as the classes `bold`, `small` and others.
 */
export const measuringStyles = [
  '.cluster-label text,.cluster-label tspan{font-weight:700}',
  '.node.kernel tspan{font-weight:700}',
  `.edgeLabel text,.edgeTerminals text{font-size:${String(smallSize)}px}`,
  `.sequenceNumber{font-size:${String(smallSize)}px}`,
  `.loopText,.labelText{font-size:${String(smallSize)}px!important}`,
].join('');
