import type { Element, Nodes, Parents, Root, Text } from 'hast';
import { SKIP, visitParents } from 'unist-util-visit-parents';
import { footnoteSections } from '../footnote-sections.ts';

/** A block of running text: where a quote may stand, and beyond which it may not reach. */
export interface TextBlock {
  element: Element;
  /** The element that remarks on this block come after. */
  host: Element;
  hostParent: Parents;
  /** Id of the section that it stands in. */
  section: string;
  /** Whether it belongs to a box of material, such as steps to try, and not to the note itself. */
  isMaterial: boolean;
  /** The rendered text, normalised. */
  text: string;
  /** The text nodes that make it up, in order. */
  pieces: TextPiece[];
}

export interface TextPiece {
  node: Text;
  parent: Parents;
  /** Offset in the block's text. */
  start: number;
  /** The link or the summary that the text is inside of, if it is. */
  link: { element: Element; parent: Parents } | undefined;
}

const blockTags = new Set([
  ...['p', 'li', 'h2', 'h3', 'h4', 'h5', 'h6', 'td', 'th', 'dt', 'dd'],
  // HTML of the author; Markdown makes none of these.
  ...['summary', 'caption', 'div', 'address', 'center'],
]);
const skippedTags = new Set(['pre', 'svg', 'figure', 'aside', 'script', 'style', 'button']);

/** Stands for what a component or an expression prints: no quote can hold it. */
export const codeSign = '\uFFFC';

/** A component or an expression, which prints what is not known before the page is made. */
export const isCode = ({ type }: Nodes) => type.startsWith('mdx');

/**
 * The blocks of a chapter's tree in reading order. Text nodes are normalised in place (NFC, one
 * space for every run of white space), so that offsets mean the same in the tree and in `text`.
 */
export function textBlocks(tree: Root): TextBlock[] {
  const blocks: TextBlock[] = [];
  const footnotes = footnoteSections(tree);
  let section = '';
  visitParents(tree, (element, ancestors) => {
    if (isCode(element)) return SKIP;
    if (element.type !== 'element') return undefined;
    const { dataSection, id } = element.properties;
    if (typeof dataSection === 'string') section = dataSection;
    section = footnotes.get(id) ?? section;
    if (isSkipped(element)) return SKIP;
    if (!blockTags.has(element.tagName) || holdsBlocks(element)) return undefined;
    const pieces = textPieces(element, ancestors.at(-1)!);
    const text = pieces.map(({ node }) => node.value).join('');
    if (text.trim() === '') return SKIP;
    const [host, hostParent] = hostOf(element, ancestors);
    const isMaterial = [...ancestors, element].some(
      (node) => node.type === 'element' && node.properties['dataMaterial'] !== undefined,
    );
    blocks.push({ element, host, hostParent, section, isMaterial, text, pieces });
    return SKIP;
  });
  return blocks;
}

/** NFC, and one plain space for every run of white space, as a browser renders it. */
export function normaliseText(text: string): string {
  return text.normalize('NFC').replace(/[\s ]+/g, ' ');
}

/** A list item with paragraphs in it is no block itself; its paragraphs are. */
function holdsBlocks({ tagName, children }: Element): boolean {
  const holders = tagName === 'div' ? ['blockquote', 'ul', 'ol', 'table', 'pre'] : ['blockquote'];
  return children.some(
    (child) =>
      child.type === 'element' && (blockTags.has(child.tagName) || holders.includes(child.tagName)),
  );
}

/**
 * Remarks cannot stand between the cells of a table, nor behind the summary of what is folded:
 * there they come after the whole.
 */
function hostOf(element: Element, ancestors: Parents[]): [Element, Parents] {
  const chain = [...ancestors, element];
  const whole = chain.findIndex(
    (node) =>
      node.type === 'element' &&
      (node.tagName === 'table' || (node.tagName === 'details' && element.tagName === 'summary')),
  );
  const at = whole === -1 ? chain.length - 1 : whole;
  return [chain[at] as Element, chain[at - 1]!];
}

function textPieces(block: Element, parent: Parents): TextPiece[] {
  const pieces: TextPiece[] = [];
  let offset = 0;
  let endsInSpace = true;
  const add = (node: Text, around: Parents[], link?: TextPiece['link']) => {
    pieces.push({ node, parent: around.at(-1)!, start: offset, link });
    offset += node.value.length;
    if (node.value !== '') endsInSpace = node.value.endsWith(' ');
  };
  visitParents(block, (node, ancestors) => {
    if (isCode(node)) {
      add({ type: 'text', value: codeSign }, ancestors);
      return SKIP;
    }
    if (node.type === 'element') {
      if (isSkipped(node) || isFootnoteLink(node)) return SKIP;
      // It stands in its line like a letter.
      if (node.tagName === 'img') endsInSpace = false;
    }
    if (node.type !== 'text') return undefined;
    const value = normaliseText(node.value);
    // Across nodes too, white space collapses to one space.
    node.value = endsInSpace ? value.replace(/^ /, '') : value;
    add(node, ancestors, linkAround([parent, ...ancestors]));
    return undefined;
  });
  return pieces;
}

/** What is no running text: material, and explanations and remarks that others have put in. */
const isSkipped = ({ tagName, properties: { popover, role } }: Element) =>
  skippedTags.has(tagName) || popover !== undefined || role === 'note';

/** The number of a footnote, and the way back from it, are no words of the author. */
const isFootnoteLink = ({ properties }: Element) =>
  properties.dataFootnoteRef !== undefined || properties.dataFootnoteBackref !== undefined;

/** A link, or the summary of what is folded: what is pressed holds nothing else to press. */
function linkAround(ancestors: Parents[]): TextPiece['link'] {
  const at = ancestors.findIndex(
    (node) => node.type === 'element' && (node.tagName === 'a' || node.tagName === 'summary'),
  );
  const element = ancestors[at];
  const parent = ancestors[at - 1];
  return element?.type === 'element' && parent ? { element, parent } : undefined;
}
