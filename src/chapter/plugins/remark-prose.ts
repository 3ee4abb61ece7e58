import type { Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { type CompileContext, contextOf, placeOf, placeWithin } from '../context.ts';

/**
 * Reports what a chapter must not hold: emphasis marks that were left standing as text, which is
 * how CommonMark fails around Hangul, picture files, and code of its own.
 */
export function remarkProse() {
  return (tree: Root, file: VFile): void => {
    const context = contextOf(file);
    visit(tree, (node, index, parent) => {
      if (node.type === 'text') reportMarks(node, context);
      if (node.type === 'image' || node.type === 'imageReference') {
        context.issues.push({
          code: 'chapter/picture',
          severity: 'error',
          message: `${node.alt ? `The picture "${node.alt}"` : 'This picture'} is a file; no search, translation or screen reader gets into it.`,
          place: placeOf(node, context),
          hint: 'Draw it as a ```mermaid fence, which may link the picture with original="https://…".',
        });
      }
      if (isCode(node.type)) {
        context.issues.push({
          code: 'chapter/expression',
          severity: 'error',
          message: `Chapters hold text, not code; ${node.type === 'mdxjsEsm' ? 'this import or export' : 'what stands in these braces'} is not run.`,
          place: placeOf(node, context),
          hint:
            node.type === 'mdxjsEsm'
              ? 'Take the line away: components need no import.'
              : 'Write \\{ for the brace, put the words between backticks, or take them away.',
        });
        parent!.children.splice(index!, 1);
        return index;
      }
      return undefined;
    });
  };
}

/** Marks that a backslash makes plain characters are meant to stand there. */
const mark = /(?<!\\)(\*\*|~~)/;

function reportMarks(node: Text, context: CompileContext): void {
  if (!/\*\*|~~/.test(node.value)) return;
  const place = placeWithin(node, mark, context);
  const [line = ''] = context.edition.source.split('\n').slice(place.line - 1);
  const found = line.slice(place.column - 1, place.column + 1);
  if (!/^(\*\*|~~)$/.test(found)) return;
  context.issues.push({
    code: 'chapter/literal-emphasis',
    severity: 'error',
    message: `"${found}" was left standing as text.`,
    place,
    hint: `Let ${found} touch the first and the last of the words, or write \\${found[0]}\\${found[0]} for the characters.`,
  });
}

const isCode = (type: string) =>
  type === 'mdxjsEsm' || type === 'mdxFlowExpression' || type === 'mdxTextExpression';
