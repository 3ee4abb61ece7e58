import type { Nodes, Parents, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { SKIP, visit } from 'unist-util-visit';
import type { Edition } from '../book/book.ts';
import { frontMatterTexts } from '../book/schema/front-matter.ts';
import { headingId } from '../chapter/plugins/remark-heading-ids.ts';
import { parseFenceMeta } from '../chapter/fence-meta.ts';
import type { Prose } from '../chapter/glossary/prose.ts';
import type { Place } from '../book/issues/issue.ts';

/** Stands for inline code, which is no word of the language. */
export const codeMark = '\uFFFC';

/**
 * The words of a part of a chapter: paragraphs, headings, cells, and the titles of fences and
 * components. Code is left out; drawings have labels, and those are compared on their own.
 */
export function readProse(nodes: readonly RootContent[], edition: Edition): Prose[] {
  const found: Prose[] = [];
  for (const node of nodes) {
    visit(node, (inner: Nodes) => {
      if (inner.type === 'code') found.push(...fenceTitles(inner, edition));
      if (inner.type === 'mdxJsxFlowElement') found.push(...componentWords(inner, edition));
      if (!isText(inner)) return;
      const prose = textOf(inner, edition);
      if (prose.text.trim() !== '') found.push(prose);
      return SKIP;
    });
  }
  return found;
}

/** What the front matter says to a reader. */
export function frontMatterProse({ lang, frontMatter, placeOf }: Edition): Prose[] {
  return frontMatterTexts(frontMatter).map(({ text, path }) => ({
    lang,
    isHeading: path[0] === 'title',
    text,
    placeOf: () => placeOf(path),
  }));
}

/** A stretch of a block's text, and where it begins in the file. */
interface Piece {
  start: number;
  text: string;
  line: number;
  column: number;
}

type TextNode = Extract<Parents, { type: 'paragraph' | 'heading' | 'tableCell' }>;

const isText = (node: Nodes): node is TextNode =>
  node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';

function textOf(node: TextNode, edition: Edition): Prose {
  const pieces: Piece[] = [];
  let text = '';
  visit(node, (inner: Nodes) => {
    const value = wordsOf(inner);
    if (value === '') return;
    pieces.push({ start: text.length, text: value, ...inner.position!.start });
    text += value;
  });
  const isHeading = node.type === 'heading';
  if (isHeading) text = text.replace(headingId, '');
  return {
    lang: edition.lang,
    isHeading,
    text,
    placeOf: (start, end) => stretch(pieces, start, end, edition.file),
  };
}

function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'inlineCode') return codeMark;
  if (node.type === 'break') return ' ';
  if (node.type === 'image') return node.alt ?? '';
  return '';
}

/** Escapes (`\{`) shift what follows them on their line by one; nothing else does. */
function stretch(pieces: readonly Piece[], start: number, end: number, file: string): Place {
  const from = pointOf(pieces, start);
  const to = pointOf(pieces, Math.max(start, end - 1));
  return { file, ...from, endLine: to.line, endColumn: to.column + 1 };
}

function pointOf(pieces: readonly Piece[], offset: number): { line: number; column: number } {
  const piece = pieces.findLast(({ start }) => start <= offset);
  if (!piece) return { line: 1, column: 1 };
  const before = piece.text.slice(0, offset - piece.start).split('\n');
  const last = before.at(-1)!.length;
  const isFirstLine = before.length === 1;
  return {
    line: piece.line + before.length - 1,
    column: isFirstLine ? piece.column + last : last + 1,
  };
}

function fenceTitles(
  node: Extract<Nodes, { type: 'code' }>,
  { lang, file, source }: Edition,
): Prose[] {
  const { title } = parseFenceMeta(node.meta ?? '').attributes;
  if (title === undefined) return [];
  const { line, column } = node.position!.start;
  const at = source.split('\n')[line - 1]?.indexOf(`"${title}"`) ?? -1;
  return [words(title, lang, { file, line, column: at === -1 ? column : at + 2 })];
}

function componentWords({ attributes }: MdxJsxFlowElement, { lang, file }: Edition): Prose[] {
  return attributes.flatMap((attribute) => {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') return [];
    const { name, value, position } = attribute;
    if (!['title', 'description', 'alt'].includes(name) || !position) return [];
    const { line, column } = position.start;
    return [words(value, lang, { file, line, column: column + `${name}="`.length })];
  });
}

/** Words that stand on one line. */
function words(text: string, lang: string, place: Place): Prose {
  return {
    lang,
    isHeading: false,
    text,
    placeOf: (start, end) => ({
      ...place,
      column: place.column + start,
      endLine: place.line,
      endColumn: place.column + end,
    }),
  };
}
