import type { Heading, Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { anchorsIn, withoutAnchors } from './anchors.ts';
import type { Edits } from './edits.ts';
import { githubAnchor, headingIds } from './heading-ids.ts';
import { endOf, sourceOf, startOf } from './parse-note.ts';

/** What becomes of the headings of a note. */
export interface Headings {
  /** The title, where the note opens with one. */
  title: string | undefined;
  /** Headings that the chapter does not have: the title, and those without words. */
  dropped: readonly Heading[];
  /** The others, each with what it is in the chapter. */
  planned: readonly { node: Heading; depth: number; id: string }[];
  /** Ids by the anchors that links to the note use, in lower case. */
  idOfAnchor: ReadonlyMap<string, string>;
}

/**
 * Gives each heading an id and the level that its place in the outline asks for: chapters begin at
 * the second level and skip none. The one heading above all others is the title.
 *
 * @param text that the tree was read from.
 * @param given the title that the front matter has named already.
 */
export function planHeadings(tree: Root, text: string, given: string | undefined): Headings {
  const headings: Heading[] = [];
  visit(tree, 'heading', (heading) => void headings.push(heading));
  const opening = titleHeading(tree, headings);
  const words = opening && wordsOf(opening);
  const title = given === undefined || words === given ? opening : undefined;
  const nextId = headingIds();
  const times = new Map<string, number>();
  const idOfAnchor = new Map<string, string>();
  const lead = (anchors: readonly string[], id = '') => {
    for (const anchor of anchors) idOfAnchor.set(anchor.toLowerCase(), id);
  };
  const depths: number[] = [];
  const dropped: Heading[] = [];
  const planned: Headings['planned'][number][] = [];
  let end = 0;
  for (const node of headings) {
    const between = text.slice(end, startOf(node));
    const isBefore = /^\s*$/.test(withoutAnchors(between.slice(between.lastIndexOf('\uE001') + 1)));
    const marked = anchorsIn(between);
    const inside = anchorsIn(sourceOf(text, node));
    const own = [...inside, ...(isBefore ? marked.slice(-1) : [])];
    end = endOf(node);
    lead(isBefore ? marked.slice(0, -1) : marked, planned.at(-1)?.id);
    const said = wordsOf(node);
    const anchor = githubAnchor(said);
    const before = times.get(anchor) ?? 0;
    times.set(anchor, before + 1);
    const anchors = [before === 0 ? anchor : `${anchor}-${before}`, ...own];
    if (node === title || said === '') {
      dropped.push(node);
      lead(anchors);
      continue;
    }
    while (depths.length > 0 && depths.at(-1)! >= node.depth) depths.pop();
    depths.push(node.depth);
    const id = nextId(said, own[0] ?? ownId.exec(toString(node))?.[1]);
    planned.push({ node, depth: Math.min(6, depths.length + 1), id });
    lead([...anchors, id], id);
  }
  lead(anchorsIn(text.slice(end)), planned.at(-1)?.id);
  // An emoji before the words leaves a dash in the anchor, which authors leave out.
  for (const [anchor, id] of [...idOfAnchor]) {
    const bare = anchor.replace(/^[^\p{L}\p{N}]+/u, '');
    if (bare !== '' && !idOfAnchor.has(bare)) idOfAnchor.set(bare, id);
  }
  return { title: title && words, dropped, planned, idOfAnchor };
} // prettier-ignore

/** `{#id}` and `[#id]` at the end of a heading. */
const ownId = /\s*(?:\{#|\[#)([\w-]+)[\]}]\s*$/;

/** All that names a place at the end of a heading. */
const ids = /(?:\s|\uE000[^\uE001]*\uE001|(?:\{#|\[#)[\w-]+[\]}])*$/;

const wordsOf = (heading: Heading) =>
  withoutAnchors(toString(heading)).replace(ownId, '').replace(/\s+/g, ' ').trim();

/** The first heading, where no text stands above it and no other of its level or above below it. */
function titleHeading(tree: Root, headings: readonly Heading[]): Heading | undefined {
  const [first, ...others] = headings;
  if (!first || first.depth > 2) return undefined;
  const at = tree.children.indexOf(first);
  const isFirst = at !== -1 && !tree.children.slice(0, at).some(isText);
  const isAlone = others.every(({ depth }) => depth > first.depth);
  const opensChapter = first.depth === 1 && tree.children[at + 1]?.type === 'heading';
  return isFirst && (isAlone || opensChapter) ? first : undefined;
}

/** Anything but pictures, such as badges. */
const isText = (node: Nodes) =>
  node.type !== 'html' && withoutAnchors(toString(node, { includeImageAlt: false })).trim() !== '';

/** Writes the headings as a chapter has them. */
export function writeHeadings({ planned, dropped }: Headings, edits: Edits): void {
  const { text } = edits;
  for (const node of dropped) {
    const first = node.children[0];
    // The title of a page is words alone, so one with a link or picture stays as a line of the text.
    const saysMore = first && node.children.some(({ type }) => /^(?:link|image)/.test(type));
    edits.replace(startOf(node), saysMore ? startOf(first) : endOf(node), '');
    if (saysMore) edits.replace(endOf(node.children.at(-1)!), endOf(node), '');
  }
  for (const { node, depth, id } of planned) {
    const first = startOf(node.children[0]!);
    const last = node.children.at(-1)!;
    const tail = last.type === 'text' ? ids.exec(sourceOf(text, last))![0] : '';
    edits.replace(startOf(node), first, `${'#'.repeat(depth)} `);
    edits.replace(endOf(last) - tail.length, endOf(node), ` [#${id}]`);
    // A heading that is underlined may run over several lines; one with signs in front may not.
    for (const { 0: found, index } of text.slice(first, endOf(last)).matchAll(/[ \t]*\n[ \t>]*/g)) {
      edits.replace(first + index, first + index + found.length, ' ');
    }
  }
}
