import type { Nodes, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { contextOf, placeOf } from './context.ts';

/**
 * Reports what a chapter must not hold: emphasis marks that were left standing as text, which is
 * how CommonMark fails around Hangul, picture files, and code of its own.
 */
export function remarkProse() {
  return (tree: Root, file: VFile): void => {
    const context = contextOf(file);
    visit(tree, (node: Nodes) => {
      if (node.type === 'text') {
        const mark = /\*\*|~~/.exec(node.value)?.[0];
        if (mark === undefined) return;
        context.issues.push({
          code: 'chapter/literal-emphasis',
          severity: 'error',
          message: `"${mark}" was left standing as text.`,
          place: placeOf(node, context),
          hint: `Move the marks so that they touch the word, or write \\${mark[0]} if you mean the character.`,
        });
      }
      if (node.type === 'image' || node.type === 'imageReference') {
        context.issues.push({
          code: 'chapter/picture',
          severity: 'error',
          message: `The picture "${node.alt || 'without a text'}" is a file; no search, translation or screen reader gets into it.`,
          place: placeOf(node, context),
          hint: 'Draw it as a ```mermaid fence; original="https://…" links the picture itself.',
        });
      }
      if (isCode(node.type)) {
        context.issues.push({
          code: 'chapter/expression',
          severity: 'error',
          message: 'Chapters hold text, not code: imports, exports and {expressions} are not run.',
          place: placeOf(node, context),
          hint: 'Write \\{ for a brace.',
        });
        return SKIP;
      }
      return;
    });
  };
}

const isCode = (type: string) =>
  type === 'mdxjsEsm' || type === 'mdxFlowExpression' || type === 'mdxTextExpression';
