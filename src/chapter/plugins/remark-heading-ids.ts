import type { Heading, PhrasingContent, Root, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { annotationTypeNames } from '../../book/annotation-types.ts';
import type { Place } from '../../book/issues/issue.ts';
import { slugOf } from '../../language/slug-of.ts';
import { type CompileContext, contextOf, placeOf, placeWithin, reportAt } from '../context.ts';

/** The explicit id at the end of a heading: `## Title [#id]`, or as other programs have it, `{#id}`. */
export const headingId = /\s*[[{]#([^\]}]*)[\]}]\s*$/;

/** The same, without what stands before it. */
const writtenId = /[[{]#[^\]}]*[\]}]\s*$/;

const validId = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Takes the explicit id off each heading, and reports headings that have none or a wrong one. */
export function remarkHeadingIds() {
  return (tree: Root, file: VFile): void => {
    const context = contextOf(file);
    const { frontMatter, placeOf: placeIn } = context.edition;
    checkLength(frontMatter.title, placeIn(['title']), context);
    const seen = new Map<string, Place>();
    let depthBefore = 1;
    visit(tree, 'heading', (heading) => {
      const written = takeId(heading);
      checkLength(toString(heading), placeOf(heading, context), context);
      checkDepth(heading, depthBefore, context);
      depthBefore = heading.depth;
      const isUsable = checkId(heading, written, seen, context);
      const id = isUsable ? written!.id : freeId(heading, seen);
      if (written && validId.test(written.id)) seen.set(written.id, placeOf(heading, context));
      heading.data = { ...heading.data, hProperties: { id } };
    });
  };
}

/** Four lines of a phone's width, which two of a desk hold too; a letter of Hangul is two wide. */
const widest = 120;

/** Pages, lists and cards have no room for more. */
function checkLength(title: string, place: Place, context: CompileContext): void {
  const letters = [...title];
  const width = letters.reduce((sum, letter) => sum + (letter > '\u1100' ? 2 : 1), 0);
  if (width <= widest) return;
  reportAt(place, context, {
    code: 'chapter/long-title',
    severity: 'warning',
    message: `The title has ${letters.length} characters; no page has room for so many.`,
    hint: 'Say it in a few words, and the rest in the first sentence below.',
  });
}

function checkDepth(heading: Heading, depthBefore: number, context: CompileContext): void {
  const isTitle = heading.depth === 1;
  if (!isTitle && heading.depth <= depthBefore + 1) return;
  reportAt(heading, context, {
    code: 'chapter/heading-level',
    message: isTitle
      ? 'The title stands in the front matter; headings begin at the second level (##).'
      : `A heading of level ${heading.depth} follows one of level ${depthBefore}.`,
    hint: `Begin this heading with ${isTitle ? '##' : '#'.repeat(depthBefore + 1)}.`,
  });
}

/** @returns whether the heading can have the id that is written. */
function checkId(
  heading: Heading,
  written: WrittenId | undefined,
  seen: ReadonlyMap<string, Place>,
  context: CompileContext,
): boolean {
  if (!written) {
    reportAt(heading, context, {
      code: 'chapter/missing-heading-id',
      message: `The heading "${toString(heading)}" does not end in an id.`,
      hint: `End it in an id such as [#${likelyId(toString(heading))}], the same in every language.`,
    });
    return false;
  }
  const { id, isForeign } = written;
  const isValid = validId.test(id);
  if (!isValid || isForeign) {
    reportAt(placeWithin(heading, writtenId, context), context, {
      code: 'chapter/invalid-heading-id',
      message: isValid
        ? 'The id of a heading stands in brackets here, not in braces.'
        : `"${id}" cannot be a heading id: expected lower-case letters, digits and hyphens.`,
      hint: `Write it as [#${isValid ? id : likelyId(id)}], the same in every language.`,
    });
  }
  const isOfPage = reservedIds.has(id);
  const first = isOfPage ? undefined : seen.get(id);
  if (isValid && (isOfPage || first)) {
    reportAt(heading, context, {
      code: 'chapter/duplicate-heading-id',
      message: `The id "${id}" is ${isOfPage ? 'that of another part of every page' : 'already taken'}.`,
      hint: 'Give this heading an id of its own.',
      ...(first && { related: [{ place: first, message: 'the first heading with this id' }] }),
    });
  }
  return isValid && !isOfPage && !first;
}

/** What pages are built around: `layouts/`, and what stands on a chapter's page. */
export const reservedIds: ReadonlySet<string> = new Set([
  ...['book-and-now', 'footnote-label', 'main', 'search-offline', 'theme'],
  ...annotationTypeNames.map((type) => `show-${type}`),
]);

/** An id for a heading that an author has given none, which no other has so far. */
function freeId(heading: Heading, seen: Map<string, Place>): string {
  const likely = likelyId(toString(heading), 'section');
  let id = likely;
  for (let count = 2; seen.has(id) || reservedIds.has(id); count++) id = `${likely}-${count}`;
  seen.set(id, { file: '', line: 1, column: 1 });
  return id;
}

/** An id that says what a text says, or one that shows the form. */
function likelyId(text: string, form = 'flat-network'): string {
  return slugOf(text).replace(/^[\d-]+/, '') || form;
}

/** The explicit id of a heading, if it ends in one that it can have. */
export function idOfHeading({ children }: Heading): string | undefined {
  const last = children.at(-1);
  const id = last?.type === 'text' ? headingId.exec(last.value)?.[1] : undefined;
  return id !== undefined && validId.test(id) && !reservedIds.has(id) ? id : undefined;
}

interface WrittenId {
  id: string;
  /** Whether it stands in braces. */
  isForeign: boolean;
}

function takeId(heading: Heading): WrittenId | undefined {
  while (isComment(heading.children.at(-1))) heading.children.pop();
  const last = heading.children.at(-1);
  if (last?.type !== 'text') return undefined;
  const match = headingId.exec(last.value);
  if (!match) return undefined;
  const text: Text = { ...last, value: last.value.slice(0, match.index) };
  heading.children.splice(-1, 1, ...(text.value === '' ? [] : [text]));
  return { id: match[1]!, isForeign: match[0].trimStart().startsWith('{') };
}

const isComment = (node: PhrasingContent | undefined) =>
  node?.type === 'mdxTextExpression' && node.data?.estree?.body.length === 0;
