import type { Code, Root, Table, Text } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { frontMatterTexts } from '../../book/schema/front-matter.ts';
import { literalLink, markdownLink } from '../check-texts.ts';
import { type CompileContext, contextOf, findWithin, placeWithin, reportAt } from '../context.ts';

/**
 * Reports marks that are left standing as text: of emphasis, which is how CommonMark fails around
 * Hangul, and of links in captions, which are plain text.
 */
export function remarkProse() {
  return (tree: Root, file: VFile): void => {
    const context = contextOf(file);
    reportTitleLinks(context);
    visit(tree, (node) => {
      if (node.type === 'text') reportMarks(node, context);
      else if (node.type === 'table') widen(node, context);
      else if (node.type === 'code' || node.type === 'mdxJsxFlowElement') reportLink(node, context);
    });
  };
}

/** In what stands above the text and is no prose. */
function reportTitleLinks({ edition, issues }: CompileContext): void {
  for (const { text, path, isProse } of frontMatterTexts(edition.frontMatter)) {
    const link = isProse ? undefined : markdownLink.exec(text)?.[0];
    if (link) issues.push(literalLink(`"${path.join('.')}"`, edition.placeOf(path, link)));
  }
}

/** Cells beyond those of the head would be dropped without a word. */
function widen(table: Table, context: CompileContext): void {
  const columns = (table.align ??= []);
  const width = columns.length;
  for (const row of table.children) {
    const [surplus] = row.children.slice(width);
    if (!surplus) continue;
    reportAt(surplus, context, {
      code: 'chapter/surplus-cell',
      message: `This row has ${row.children.length} cells, and the head of the table ${width}.`,
      hint: 'Give the head as many cells; a bar that is text is \\|, in code as well.',
    });
    const [head] = table.children;
    while (columns.length < row.children.length) {
      columns.push(null);
      head!.children.push({ type: 'tableCell', children: [] });
    }
  }
}

/** A link in what is printed below a figure, or above it. */
const captionLink = new RegExp(
  `(?<=\\b(?:title|description)="[^"]*|\\bacc(?:Title|Descr)\\b.*)${markdownLink.source}`,
);

function reportLink(node: Code | MdxJsxFlowElement, context: CompileContext): void {
  // A component holds what has captions of its own.
  const opening = node.type === 'code' ? node : { position: openingOf(node) };
  const place = findWithin(opening, captionLink, context);
  if (place) context.issues.push(literalLink('A caption', place));
}

function openingOf({ children, position }: MdxJsxFlowElement) {
  const first = children[0]?.position;
  return position && first ? { start: position.start, end: first.start } : position;
}

/** Marks that a backslash makes plain characters are meant to stand there. */
const mark = /(?<!\\)(\*\*|~~)/;

function reportMarks(node: Text, context: CompileContext): void {
  if (!/\*\*|~~/.test(node.value)) return;
  const place = placeWithin(node, mark, context);
  const [line = ''] = context.edition.source.split('\n').slice(place.line - 1);
  const found = line.slice(place.column - 1, place.column + 1);
  if (!/^(\*\*|~~)$/.test(found)) return;
  reportAt(place, context, {
    code: 'chapter/literal-emphasis',
    message: `"${found}" was left standing as text.`,
    hint: `Let ${found} touch the first and the last of the words, or write \\${found[0]}\\${found[0]} for the characters.`,
  });
}
