import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { contextOf, findWithin, reportAt } from '../context.ts';
import { foreignMarks } from '../foreign-marks.ts';

/** Names each sort of mark that another program understands and this site prints, once a chapter. */
export function remarkForeignMarks() {
  return (tree: Root, file: VFile): void => {
    const context = contextOf(file);
    const told = new Set<string>();
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
