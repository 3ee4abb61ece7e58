import type { Element, Root, RootContent } from 'hast';
import { scopeIds } from '../chapter/scope-ids.ts';
import { align, type Pair } from './align.ts';

/** A chapter's tree in one language, which pairing changes. */
export interface Side {
  lang: string;
  tree: Root;
}

/** What stands beside each other on a page for two editions. */
export interface SectionPair {
  /** Id of the section; none for what stands before the first and after the last. */
  id?: string;
  /** The blocks, each beside its twin; one that has none stands alone. */
  blocks: readonly Pair<RootContent>[];
}

/**
 * Sets two editions of a chapter side by side, section by section and in it block by block.
 * Sections that only one has stand alone, where they stand in it. Ids carry the language before
 * them, so that both can be on one page: `ko--flat-network`. No heading has two hyphens in a row, so none is in the way.
 */
export function pairSections(original: Side, translation: Side): SectionPair[] {
  const there = parts(original);
  const here = parts(translation);
  const sections = align(there.sections, here.sections, (a, b) => idOf(a) === idOf(b));
  const rows: SectionPair[] = [
    { blocks: pairBlocks(there.opening, here.opening) },
    ...sections.map(({ original, translation }) => ({
      id: idOf((original ?? translation)!),
      blocks: pairBlocks(original?.children ?? [], translation?.children ?? []),
    })),
    { blocks: pairBlocks(there.closing, here.closing) },
  ];
  return withOneIdEach(rows.filter(({ blocks }) => blocks.length > 0));
}

function pairBlocks(
  original: readonly RootContent[],
  translation: readonly RootContent[],
): Pair<RootContent>[] {
  const [there, here] = [original, translation].map((nodes) => nodes.filter(isBlock));
  return align(there!, here!, (a, b) => kindOf(a) === kindOf(b));
}

const isBlock = (node: RootContent) => !(node.type === 'text' && node.value.trim() === '');

/** What a block is; one with remarks is what stands before them. */
function kindOf(node: RootContent): string {
  if (node.type !== 'element') return node.type;
  const names = [node.properties.className ?? []].flat();
  const [first] = node.children;
  if (names.includes('annotated') && first && node.tagName === 'section') return kindOf(first);
  return [node.tagName, ...names].join('.');
}

function parts({ tree, lang }: Side) {
  const nodes = scopeIds(tree, `${lang}--`).children;
  const first = nodes.findIndex(isSection);
  const start = first === -1 ? nodes.length : first;
  return {
    opening: nodes.slice(0, start),
    sections: nodes.filter(isSection),
    /** Explanations of keys, which all sections share. */
    closing: nodes.slice(start).filter((node) => !isSection(node)),
  };
}

const isSection = (node: RootContent): node is Element =>
  node.type === 'element' && node.properties['dataSection'] !== undefined;

const idOf = (section: Element) => String(section.properties['dataSection']);

/** A section that was moved makes two rows, of which the first has its address. */
function withOneIdEach(rows: readonly SectionPair[]): SectionPair[] {
  const seen = new Set<string>();
  return rows.map(({ id, ...row }) => {
    if (id === undefined || seen.has(id)) return row;
    seen.add(id);
    return { id, ...row };
  });
}
