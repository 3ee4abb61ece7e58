import type { Nodes, Parents, PhrasingContent, Root } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';
import { normaliseText } from '../../annotations/text-blocks.ts';
import type { AnchoredAnnotation } from '../../compile/outline.ts';

/** A phrase that was found in the page, as far as it is needed to find it here again. */
type Phrase = Pick<AnchoredAnnotation, 'id' | 'before' | 'exact' | 'after'>;

const blockTypes = new Set(['paragraph', 'heading', 'tableCell']);

/** A reference stands behind these rather than at their very end, and never in a link. */
const inlineTypes = new Set(['link', 'linkReference', 'strong', 'emphasis', 'delete']);

/**
 * Puts a footnote reference behind each phrase. White space of the blocks is normalised as the page
 * does it.
 *
 * @param phrases in the order of the page.
 * @returns ids of the phrases that no block holds.
 */
export function placeFootnotes(tree: Root, phrases: readonly Phrase[]): string[] {
  const blocks = textBlocks(tree);
  const found = new Map<Block, { id: string; end: number }[]>();
  const missing: string[] = [];
  for (const phrase of phrases) {
    const place = blocks
      .map((block) => ({ block, end: endOf(phrase, block) }))
      .find(({ end }) => end !== undefined);
    if (!place) missing.push(phrase.id);
    else {
      const { block, end } = place;
      found.set(block, [...(found.get(block) ?? []), { id: phrase.id, end: end! }]);
    }
  }
  for (const [block, references] of found) {
    // From the last to the first, so that the offsets before stay right.
    const backwards = references
      .map((reference, index) => ({ ...reference, index }))
      .sort((a, b) => b.end - a.end || b.index - a.index);
    for (const { id, end } of backwards) insert(block, id, end);
  }
  return missing;
}

interface Block {
  isHeading: boolean;
  text: string;
  pieces: { node: Extract<Nodes, { value: string }>; ancestors: Parents[]; start: number }[];
}

function textBlocks(tree: Root): Block[] {
  const blocks: Block[] = [];
  visitParents(tree, (node) => {
    if (!blockTypes.has(node.type)) return;
    const block: Block = { isHeading: node.type === 'heading', text: '', pieces: [] };
    visitParents(node, (piece: Nodes, ancestors: Parents[]) => {
      if (piece.type === 'break') block.text += ' ';
      if (piece.type !== 'text' && piece.type !== 'inlineCode') return;
      const value = normaliseText(piece.value);
      piece.value = / $|^$/.test(block.text) ? value.replace(/^ /, '') : value;
      block.pieces.push({ node: piece, ancestors, start: block.text.length });
      block.text += piece.value;
    });
    blocks.push(block);
  });
  return blocks;
}

/**
 * Where the phrase ends in a block, if the block has it in the very surroundings that it has on the
 * page. There a heading lost the point after its number, and a list item goes on with its sublist.
 */
function endOf({ before, exact, after }: Phrase, { text, isHeading }: Block): number | undefined {
  const plain = isHeading ? text.replace(/^(\d+(?:-\d+)*)\.(?=\s)/, '$1') : text;
  for (let at = plain.indexOf(exact); at !== -1; at = plain.indexOf(exact, at + 1)) {
    const rest = plain.slice(at + exact.length).trimEnd();
    if (before.endsWith(plain.slice(0, at)) && after.startsWith(rest)) {
      return at + exact.length + text.length - plain.length;
    }
  }
  return undefined;
}

function insert(block: Block, id: string, end: number): void {
  const { node, ancestors, start } = block.pieces.findLast((piece) => piece.start < end)!;
  const reference: PhrasingContent = { type: 'footnoteReference', identifier: id, label: id };
  const linkAt = ancestors.findIndex(({ type }) => type === 'link' || type === 'linkReference');
  const cut = end - start;
  if (linkAt === -1 && node.type === 'text' && cut < node.value.length) {
    const rest = { type: 'text' as const, value: node.value.slice(cut) };
    node.value = node.value.slice(0, cut);
    addAfter(ancestors.at(-1)!, node, reference, rest);
    return;
  }
  let child: Nodes = node;
  let at = ancestors.length - 1;
  while (inlineTypes.has(ancestors[at]!.type)) {
    const inLink = linkAt !== -1 && at >= linkAt;
    if (!inLink && ancestors[at]!.children.at(-1) !== child) break;
    child = ancestors[at]!;
    at--;
  }
  addAfter(ancestors[at]!, child, reference);
}

function addAfter(parent: Parents, child: Nodes, ...added: PhrasingContent[]): void {
  const siblings = parent.children as Nodes[];
  siblings.splice(siblings.indexOf(child) + 1, 0, ...added);
}
