import type { Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { type CompileContext, contextOf, placeWithin } from '../context.ts';

/**
 * Reports emphasis marks that were left standing as text, which is how CommonMark fails around
 * Hangul.
 */
export function remarkProse() {
  return (tree: Root, file: VFile): void => {
    const context = contextOf(file);
    visit(tree, 'text', (node) => reportMarks(node, context));
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
