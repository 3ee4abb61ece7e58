import type { Heading, PhrasingContent, Root, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { annotationTypeNames } from '../../book/annotation-types.ts';
import type { Place } from '../../book/issues/issue.ts';
import { slugOf } from '../../language/slug-of.ts';
import { longTitle } from '../long-title.ts';
import { contextOf, placeOf, placeWithin, reportAt } from '../context.ts';

/** The explicit id at the end of a heading: `## Title [#id]`, or as other programs have it, `{#id}`. */
export const headingId = /\s*[[{]#([^\]}]*)[\]}]\s*$/;

const validId = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Takes the explicit id off each heading, and reports headings that have none or a wrong one. */
export function remarkHeadingIds() {
  return (tree: Root, file: VFile): void => {
    const context = contextOf(file);
    const { frontMatter, placeOf: placeIn } = context.edition;
    context.issues.push(...longTitle(frontMatter.title, placeIn(['title'])));
    const seen = new Map<string, Place>();
    let depthBefore = 1;
    visit(tree, 'heading', (heading) => {
      const place = placeOf(heading, context);
      const written = takeId(heading);
      const id = written?.id;
      context.issues.push(...longTitle(toString(heading), place));
      if (heading.depth === 1 || heading.depth > depthBefore + 1) {
        reportAt(place, context, {
          code: 'chapter/heading-level',
          message:
            heading.depth === 1
              ? 'The title stands in the front matter; headings begin at the second level (##).'
              : `A heading of level ${heading.depth} follows one of level ${depthBefore}.`,
          hint: `Begin this heading with ${heading.depth === 1 ? '##' : '#'.repeat(depthBefore + 1)}.`,
        });
      }
      depthBefore = heading.depth;
      if (id === undefined) {
        reportAt(place, context, {
          code: 'chapter/missing-heading-id',
          message: `The heading "${toString(heading)}" does not end in an id.`,
          hint: `End it in an id such as [#${likelyId(toString(heading))}], the same in every language.`,
        });
        heading.data = { ...heading.data, hProperties: { id: freeId(heading, seen) } };
        return;
      }
      if (!validId.test(id)) {
        reportAt(placeWithin(heading, /[[{]#[^\]}]*[\]}]\s*$/, context), context, {
          code: 'chapter/invalid-heading-id',
          message: `"${id}" cannot be a heading id: expected lower-case letters, digits and hyphens.`,
          hint: `Write it as [#${likelyId(id)}], the same in every language.`,
        });
        heading.data = { ...heading.data, hProperties: { id: freeId(heading, seen) } };
        return;
      }
      if (written!.isForeign) {
        reportAt(placeWithin(heading, /\{#[^}]*\}\s*$/, context), context, {
          code: 'chapter/invalid-heading-id',
          message: 'The id of a heading stands in brackets here, not in braces.',
          hint: `Write it as [#${id}], the same in every language.`,
        });
      }
      const first = seen.get(id);
      const isOfPage = idsOfPage.has(id);
      if (isOfPage) {
        reportAt(place, context, {
          code: 'chapter/duplicate-heading-id',
          message: `The id "${id}" is that of another part of every page.`,
          hint: 'Give this heading an id of its own.',
        });
      } else if (first) {
        reportAt(place, context, {
          code: 'chapter/duplicate-heading-id',
          message: `The id "${id}" is already taken.`,
          hint: 'Give this heading an id of its own.',
          related: [{ place: first, message: 'the first heading with this id' }],
        });
      }
      heading.data = {
        ...heading.data,
        hProperties: { id: first || isOfPage ? freeId(heading, seen) : id },
      };
      seen.set(id, place);
    });
  };
}

/** What pages are built around: `layouts/`, and what stands on a chapter's page. */
const idsOfPage: ReadonlySet<string> = new Set([
  ...['book-and-now', 'footnote-label', 'main', 'search-offline', 'theme'],
  ...annotationTypeNames.map((type) => `show-${type}`),
]);

/** An id for a heading that an author has given none, which no other has so far. */
function freeId(heading: Heading, seen: Map<string, Place>): string {
  const likely = slugOf(toString(heading)).replace(/^[\d-]+/, '') || 'section';
  let id = likely;
  for (let count = 2; seen.has(id) || idsOfPage.has(id); count++) id = `${likely}-${count}`;
  seen.set(id, { file: '', line: 1, column: 1 });
  return id;
}

/** An id that says what a text says, or one that shows the form. */
function likelyId(text: string): string {
  return slugOf(text).replace(/^[\d-]+/, '') || 'flat-network';
}

/** The explicit id of a heading, if it ends in one. */
export function idOfHeading({ children }: Heading): string | undefined {
  const last = children.at(-1);
  return last?.type === 'text' ? headingId.exec(last.value)?.[1] : undefined;
}

function takeId(heading: Heading): { id: string; isForeign: boolean } | undefined {
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
