import { diagramTypeNames } from '../diagram.ts';
import type { MermaidConfig } from 'mermaid';

/** The one family that all drawings are measured in; the reader's font is fitted to its widths. */
export const fontFamily = 'Pretendard';
export const labelSize = 14.5;
/** Size of what is written on edges and of numbers; nothing is smaller. px */
export const smallSize = 13;
/** Distance of two baselines in em: Hangul fills its square and needs more than Latin. */
export const lineHeight = 1.35;

/**
 * The weights and sizes of text, in Mermaid's own class names. They are set while Mermaid
 * measures; the printed drawing carries what was read as the classes `bold`, `small` and others.
 */
const measuringStyles = [
  '.cluster-label text,.cluster-label tspan{font-weight:700}',
  '.node.kernel tspan{font-weight:700}',
  `.edgeLabel text,.edgeTerminals text{font-size:${String(smallSize)}px}`,
  `.sequenceNumber{font-size:${String(smallSize)}px}`,
  `.loopText,.labelText{font-size:${String(smallSize)}px!important}`,
].join('');

/**
 * Mermaid's settings, all of them that bear on the result: version 12 has defaults per diagram
 * type (a hand-drawn look, other layouts, a 120 px wrap) that would otherwise come through.
 */
export const mermaidConfiguration: MermaidConfig = {
  startOnLoad: false,
  // Mermaid's markup is measured and thrown away, so cleaning it of scripts is time for nothing:
  // a quarter of a drawing's. `printSvg` writes what is published, and lint lets no link through.
  securityLevel: 'loose',
  // What a diagram could otherwise set for itself, in front matter or a directive.
  secure: [
    'secure',
    'securityLevel',
    'startOnLoad',
    'maxTextSize',
    'maxEdges',
    'suppressErrorRendering',
    'htmlLabels',
    'themeCSS',
    'theme',
    'themeVariables',
    'look',
    'layout',
    'fontFamily',
    'fontSize',
    ...diagramTypeNames,
  ],
  suppressErrorRendering: true,
  deterministicIds: true,
  deterministicIDSeed: 'diagram',
  handDrawnSeed: 1,
  theme: 'base',
  look: 'classic',
  layout: 'dagre',
  htmlLabels: false,
  markdownAutoWrap: true,
  fontFamily,
  fontSize: labelSize,
  themeVariables: { fontFamily, fontSize: `${String(labelSize)}px` },
  themeCSS: measuringStyles,
  flowchart: {
    // Flowcharts ask here first, whatever stands above.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    htmlLabels: false,
    useMaxWidth: false,
    curve: 'rounded',
    padding: 12,
    diagramPadding: 2,
    nodeSpacing: 24,
    rankSpacing: 36,
    wrappingWidth: 200,
    minNodeWidth: 0,
    subGraphTitleMargin: { top: 6, bottom: 10 },
  },
  sequence: {
    useMaxWidth: false,
    mirrorActors: false,
    diagramMarginX: 2,
    diagramMarginY: 2,
    actorMargin: 28,
    width: 96,
    height: 44,
    boxMargin: 8,
    boxTextMargin: 4,
    wrapPadding: 8,
    labelBoxWidth: 40,
    noteMargin: 8,
    messageMargin: 32,
    actorFontSize: labelSize,
    actorFontFamily: fontFamily,
    actorFontWeight: 400,
    messageFontSize: labelSize,
    messageFontFamily: fontFamily,
    messageFontWeight: 400,
    noteFontSize: labelSize,
    noteFontFamily: fontFamily,
    noteFontWeight: 400,
  },
  state: {
    useMaxWidth: false,
    padding: 8,
    nodeSpacing: 32,
    rankSpacing: 40,
    minNodeWidth: 0,
    wrappingWidth: 200,
    layout: 'dagre',
  },
  class: {
    htmlLabels: false,
    useMaxWidth: false,
    padding: 10,
    diagramPadding: 2,
    nodeSpacing: 32,
    rankSpacing: 40,
    hideEmptyMembersBox: true,
  },
};
