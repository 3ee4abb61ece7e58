import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Annotation } from '../../book/book.ts';
import type { AnnotationStrings } from '../../i18n/strings.ts';
import type { QuoteMatch } from './match-quote.ts';
import { leadId, markId } from './ids.ts';
import type { TextPiece } from './text-blocks.ts';

/** An annotation that found its phrase. */
export interface Anchored {
  annotation: Annotation;
  match: QuoteMatch;
}

/**
 * Marks the phrases of one block. A phrase is a link to its remark where HTML allows one; where it
 * holds a link or another phrase, a small sign after it is the link instead.
 *
 * @param anchored all annotations of the block, outer before inner; they may nest, but not cross.
 */
export function markQuotes(anchored: readonly Anchored[], strings: AnnotationStrings): void {
  const pieces = anchored[0]?.match.block.pieces ?? [];
  for (const piece of pieces.toReversed()) {
    const end = piece.start + piece.node.value.length;
    const here = anchored.filter(({ match }) => match.start < end && match.end > piece.start);
    if (here.length === 0) continue;
    const content = wrap(piece.start, end, here, { piece, all: anchored, strings });
    const siblings = piece.parent.children;
    siblings.splice(siblings.indexOf(piece.node), 1, ...(content as never[]));
  }
}

interface Marking {
  piece: TextPiece;
  /** All annotations of the block. */
  all: readonly Anchored[];
  strings: AnnotationStrings;
}

/** A range of a piece's text, with marks around the phrases that are `here` in it. */
function wrap(
  from: number,
  to: number,
  here: readonly Anchored[],
  marking: Marking,
): ElementContent[] {
  const { node, start: offset } = marking.piece;
  const textOf = (start: number, end: number): ElementContent[] =>
    start < end ? [{ type: 'text', value: node.value.slice(start - offset, end - offset) }] : [];
  let at = from;
  const outer = here.filter((candidate) => !here.some((other) => encloses(other, candidate)));
  const content = outer.flatMap((anchored) => {
    const start = Math.max(anchored.match.start, from);
    const end = Math.min(anchored.match.end, to);
    const before = textOf(at, start);
    const inner = here.filter((other) => encloses(anchored, other));
    at = end;
    return [...before, ...mark(anchored, end, wrap(start, end, inner, marking), marking)];
  });
  return [...content, ...textOf(at, to)];
}

/** Of two annotations on the very same words, the one that comes first encloses the other. */
function encloses(outer: Anchored, inner: Anchored): boolean {
  const a = outer.match;
  const b = inner.match;
  if (a.start === b.start && a.end === b.end) return outer.annotation.id < inner.annotation.id;
  return a.start <= b.start && a.end >= b.end;
}

function mark(
  anchored: Anchored,
  end: number,
  content: ElementContent[],
  { piece, all, strings }: Marking,
): ElementContent[] {
  const { annotation, match } = anchored;
  const isLinkable =
    !all.some((other) => encloses(anchored, other)) &&
    match.block.pieces.every(
      ({ link, start, node }) =>
        !link || start >= match.end || start + node.value.length <= match.start,
    );
  // Of a phrase in several pieces, the first has the id.
  const id = match.start >= piece.start ? markId(annotation.id) : undefined;
  const className = ['q', annotation.type];
  if (isLinkable) {
    const href = `#${annotation.id}`;
    return [h('a', { className, id, href, ariaDescribedBy: leadId(annotation.id) }, content)];
  }
  const marked = h('mark', { className, id }, content);
  if (end !== match.end) return [marked];
  const sign = signLink(annotation, strings);
  if (!piece.link) return [marked, sign];
  // HTML has no links in links: the sign stands after the one around the phrase.
  const { element, parent } = piece.link;
  parent.children.splice(parent.children.indexOf(element) + 1, 0, sign as never);
  return [marked];
}

/** A sign that leads to the remark, where the phrase itself cannot. */
export function signLink({ id, type }: Annotation, strings: AnnotationStrings): Element {
  return h('a', {
    className: ['sign', type],
    href: `#${id}`,
    ariaLabel: strings.types[type],
    ariaDescribedBy: leadId(id),
  });
}
