import type { Definition, Image, ImageReference, Nodes, Parents } from 'mdast';
import { visit } from 'unist-util-visit';
import { type NoteInWork, endOf, startOf } from './note-in-work.ts';
import { type Picture, pictureFence } from './picture-fence.ts';

/**
 * Puts an empty drawing in place of a picture that stands alone. In a line of text the words of
 * the picture stay, as a link to it, and the drawing comes after the block.
 */
export function convertPicture(
  note: NoteInWork,
  node: Image | ImageReference,
  ancestors: readonly Parents[],
): void {
  const picture = pictureOf(note, node);
  const paragraph = ancestors.at(-1)!;
  if (standsAlone(paragraph)) {
    const { children } = paragraph;
    const pictures = (children as Nodes[]).filter((child) => isPicture(child));
    if (pictures[0] !== node) return;
    const fences = pictures.map((each) => pictureFence(pictureOf(note, each), note.nextPicture()));
    note.replaceBlock(paragraph, fences.join('\n\n'));
    return;
  }
  const isLinked = ancestors.some(({ type }) => type === 'link' || type === 'linkReference');
  note.edits.replace(
    startOf(node),
    endOf(node),
    isLinked ? pictureWords(picture) : inText(picture),
  );
  note.addAfter(ancestors, node, pictureFence(picture, note.nextPicture()));
}

function pictureOf(note: NoteInWork, node: Image | ImageReference): Picture {
  if (node.type === 'image') {
    return { url: node.url, words: [node.alt, node.title].filter(Boolean).join(' ') };
  }
  let definition: Definition | undefined;
  visit(note.tree, 'definition', (each) => {
    if (each.identifier === node.identifier) definition ??= each;
  });
  return {
    url: definition?.url ?? '',
    words: [node.alt, definition?.title].filter(Boolean).join(' '),
  };
}

/** A picture within a line: its words, and the way to it. */
export function inText(picture: Picture): string {
  const isOnWeb = /^https?:\/\/[^\s()<>]+$/.test(picture.url);
  return isOnWeb ? `[${pictureWords(picture)}](${picture.url})` : pictureWords(picture);
}

/** Its words, or the name of its file. */
export function pictureWords({ url, words: said }: Picture): string {
  const shown = said || (url.split('/').at(-1) ?? '') || url;
  return shown.replace(/\s+/g, ' ').replace(/[\\`*_[\]{}<>]/g, '\\$&');
}

function standsAlone(parent: Parents): boolean {
  return (
    parent.type === 'paragraph' &&
    parent.children.every(
      (child) =>
        isPicture(child) ||
        child.type === 'break' ||
        (child.type === 'text' && child.value.trim() === ''),
    )
  );
}

const isPicture = <Node extends Nodes>(node: Node): node is Extract<Node, Image | ImageReference> =>
  node.type === 'image' || node.type === 'imageReference';
