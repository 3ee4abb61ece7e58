import type { MermaidConfig } from 'mermaid';
import { mermaidConfiguration as usual } from './mermaid-configuration.ts';
import type { Mermaid } from './open-mermaid.ts';

/** Figures of actors have a height of their own, above their name; “critical” is a long tag. */
const tall = { height: 65, labelBoxWidth: 56 };
/** Long words break in mid-word where labels are wrapped. */
const wide = { flowchart: { wrappingWidth: 420 }, state: { wrappingWidth: 420 } };
/** Places the loops of a node beside its other edges, which Dagre does not. */
const elk = { layout: 'elk', state: { layout: 'elk' } } as MermaidConfig;

const sequence: readonly MermaidConfig[] = [
  { sequence: tall },
  { sequence: { ...tall, width: 150, actorMargin: 60 } },
  { sequence: { ...tall, width: 240, actorMargin: 90 } },
];
const graph: readonly MermaidConfig[] = [
  wide,
  elk,
  { ...elk, ...wide, state: { ...wide.state, layout: 'elk' } },
];

/**
 * What is tried where a drawing would be wider than any page: words on more lines, less room
 * between parts. Where messages wrap, names of participants run through their walls.
 */
export const tighterSettings: MermaidConfig = {
  flowchart: { wrappingWidth: 120, nodeSpacing: 16, rankSpacing: 28 },
  state: { wrappingWidth: 120, nodeSpacing: 20, rankSpacing: 30 },
  class: { nodeSpacing: 20, rankSpacing: 30 },
};

/**
 * What is tried, in this order, where a drawing would lose a part in the layout that all share.
 * Kept apart from it, so that a drawing that loses nothing stays as it is.
 */
export function roomierSettings(type: string): readonly MermaidConfig[] {
  return type === 'sequence' ? sequence : graph;
}

/** Changes settings that the usual ones name; returns what changes them back. */
export function changeSettings(
  { updateSiteConfig }: Mermaid['mermaidAPI'],
  settings: MermaidConfig,
): () => void {
  const names = Object.keys(settings) as (keyof MermaidConfig)[];
  updateSiteConfig(settings);
  return () => updateSiteConfig(Object.fromEntries(names.map((name) => [name, usual[name]])));
}
