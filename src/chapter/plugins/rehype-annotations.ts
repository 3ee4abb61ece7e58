import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { addNotes, noteOf } from '../annotations/add-notes.ts';
import { anchorAnnotations } from '../annotations/anchor-annotations.ts';
import { checkKeyRemarks } from '../annotations/check-key-remarks.ts';
import { collectProse } from '../annotations/collect-prose.ts';
import { type Anchored, markQuotes } from '../annotations/mark-quotes.ts';
import type { PlacedKey } from '../annotations/remarked-keys.ts';
import { isCode, textBlocks } from '../annotations/text-blocks.ts';
import { contextOf } from '../context.ts';
import type { AnchoredAnnotation } from '../outline.ts';

/**
 * Puts the annotations into the tree: phrases are marked, and remarks follow their block or manifest.
 * What it looks for phrases in, it takes down as the prose of the chapter.
 */
export function rehypeAnnotations() {
  return (tree: Root, file: VFile): void => {
    const context = contextOf(file);
    const { chapter, edition, lang, outline, remarkedKeys, strings } = context;
    visit(tree, (node) => {
      if (isCode(node) && node.type !== 'mdxjsEsm') outline.holdsCode = true;
    });
    // What plugins made has no position, and is no text of the author.
    const blocks = textBlocks(tree).filter(({ element }) => element.position);
    collectProse(blocks, context);
    const anchored = anchorAnnotations(
      chapter.annotations,
      blocks.filter(({ isMaterial }) => !isMaterial),
      { lang, holdsCode: outline.holdsCode, source: edition.source },
      (issue) => context.issues.push(issue),
    );
    checkKeyRemarks(remarkedKeys, context);
    for (const { key, host } of remarkedKeys) host.children.push(noteOf(key.annotation, context));
    for (const [block, inBlock] of Map.groupBy(anchored, ({ match }) => match.block)) {
      markQuotes(inBlock, strings.annotation);
      addNotes(
        block,
        inBlock.map(({ annotation }) => noteOf(annotation, context)),
      );
    }
    const placed = [...anchored.map(placedPhrase), ...remarkedKeys.map(placedKey)];
    outline.annotations = inOrder(
      tree,
      placed.map((place) => ({ ...place, lang })),
    );
  };
}

type Placed = Omit<AnchoredAnnotation, 'lang'>;

function placedPhrase({ annotation: { id, type }, match }: Anchored): Placed {
  const { block, start, end } = match;
  return {
    id,
    type,
    section: block.section,
    before: block.text.slice(0, start),
    exact: block.text.slice(start, end),
    after: block.text.slice(end),
  };
}

function placedKey({ key: { annotation, at }, section }: PlacedKey): Placed {
  const { id, type, manifest = '', path = '' } = annotation;
  const key = { manifest, path, pointer: at.pointer };
  return { id, type, section, before: '', exact: path, after: '', key };
}

/** As their remarks stand on the page. */
function inOrder(tree: Root, annotations: readonly AnchoredAnnotation[]): AnchoredAnnotation[] {
  const order = new Map<unknown, number>();
  visit(tree, 'element', ({ properties }) => {
    if (properties.role === 'note') order.set(properties.id, order.size);
  });
  return annotations.toSorted((a, b) => order.get(a.id)! - order.get(b.id)!);
}
