import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { type CompileContext, contextOf, findWithin, reportAt } from '../context.ts';
import { foreignMarks } from '../foreign-marks.ts';

/** Names each sort of mark that another program understands and this site prints, once a chapter. */
export function remarkForeignMarks() {
  return (tree: Root, file: VFile): void => {
    const context = contextOf(file);
    const told = new Set<string>();
    reportLostFootnotes(tree, context);
    visit(tree, 'text', (node) => {
      for (const { name, pattern, printed = pattern, hint } of foreignMarks) {
        if (told.has(name) || !printed.test(node.value)) continue;
        const place = findWithin(node, pattern, context);
        if (!place) continue;
        told.add(name);
        reportAt(place, context, {
          code: 'chapter/foreign-mark',
          severity: 'warning',
          message: `This is ${name}, and is printed as it stands.`,
          hint,
        });
      }
    });
  };
}

/** Footnotes that no sign leads to are shown nowhere. */
function reportLostFootnotes(tree: Root, context: CompileContext): void {
  const called = new Set<string>();
  visit(tree, 'footnoteReference', ({ identifier }) => void called.add(identifier));
  visit(tree, 'footnoteDefinition', (node) => {
    const name = node.label ?? node.identifier;
    // Of two with one name, the first is shown.
    if (called.delete(node.identifier)) return;
    reportAt(node, context, {
      code: 'chapter/foreign-mark',
      severity: 'warning',
      message: `No page shows this footnote: no sign [^${name}] is left for it.`,
      hint: `Write [^${name}] where it belongs, and a name of its own if another has the same.`,
    });
  });
}
