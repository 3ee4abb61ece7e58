import type { Heading, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { GithubAnchors, HeadingIds } from './heading-ids.ts';
import { endOf, type NoteInWork, startOf } from './note-in-work.ts';

/** What became of the headings of a note. */
export interface ConvertedHeadings {
  /** The title, where the note opens with one. */
  title: string | undefined;
  /** Ids by the anchors that links within the note use. */
  idOfAnchor: ReadonlyMap<string, string>;
}

/**
 * Gives each heading an id and the level that its place in the outline asks for: chapters begin at
 * the second level and skip none. The one heading above all others is the title.
 *
 * @param hasTitle whether the front matter has named the title already.
 */
export function convertHeadings(note: NoteInWork, hasTitle: boolean): ConvertedHeadings {
  const headings: Heading[] = [];
  visit(note.tree, 'heading', (heading) => void headings.push(heading));
  const title = titleHeading(note.tree, headings);
  const ids = new HeadingIds();
  const anchors = new GithubAnchors();
  const idOfAnchor = new Map<string, string>();
  const depths: number[] = [];
  for (const heading of headings) {
    const words = toString(heading).replace(ownId, '').trim();
    const anchor = anchors.next(words);
    if (heading === title && !hasTitle) {
      note.edits.replace(startOf(heading), endOf(heading), '');
      continue;
    }
    if (words === '') {
      note.edits.replace(startOf(heading), endOf(heading), '');
      continue;
    }
    while (depths.length > 0 && depths.at(-1)! >= heading.depth) depths.pop();
    depths.push(heading.depth);
    const id = ids.next(words, ownId.exec(toString(heading))?.[1]);
    idOfAnchor.set(anchor, id);
    rewrite(note, heading, Math.min(6, depths.length + 1), id);
  }
  return { title: title && !hasTitle ? toString(title).trim() : undefined, idOfAnchor };
}

/** `{#id}` and `[#id]` at the end of a heading. */
const ownId = /\s*(?:\{#|\[#)([\w-]+)[\]}]\s*$/;

/** The only first-level heading, if the note begins with it. */
function titleHeading(tree: Root, headings: readonly Heading[]): Heading | undefined {
  const [first] = headings;
  if (first?.depth !== 1) return undefined;
  const others = headings.filter(({ depth }) => depth === 1).length - 1;
  const before = tree.children.slice(0, tree.children.indexOf(first));
  const isFirst = before.every(({ type }) => type !== 'paragraph' && type !== 'list');
  const next = tree.children[tree.children.indexOf(first) + 1];
  return isFirst && (others === 0 || next?.type === 'heading') ? first : undefined;
}

function rewrite(note: NoteInWork, heading: Heading, depth: number, id: string): void {
  const first = heading.children[0]!;
  const last = heading.children.at(-1)!;
  const own = last.type === 'text' ? ownId.exec(note.sourceOf(last)) : null;
  note.edits.replace(startOf(heading), startOf(first), `${'#'.repeat(depth)} `);
  note.edits.replace(endOf(last) - (own?.[0].length ?? 0), endOf(heading), ` [#${id}]`);
  // A heading that is underlined may run over several lines; one with signs in front may not.
  const inside = note.source.slice(startOf(first), endOf(last));
  for (const { 0: found, index } of inside.matchAll(/[ \t]*\n[ \t>]*/g)) {
    const at = startOf(first) + index;
    note.edits.replace(at, at + found.length, ' ');
  }
}
