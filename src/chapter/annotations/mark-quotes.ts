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
 * @param anchored all annotations of the block; they may nest, but not cross.
 */
export function markQuotes(anchored: readonly Anchored[], strings: AnnotationStrings): void {
  const block = anchored[0]?.match.block;
  if (!block) return;
  const outerFirst = [...anchored].sort(
    (a, b) => a.match.start - b.match.start || b.match.end - a.match.end,
  );
  const opened = new Set<string>();
  for (const piece of [...block.pieces].reverse()) {
    const pieceEnd = piece.start + piece.node.value.length;
    const here = outerFirst.filter(
      ({ match }) => match.start < pieceEnd && match.end > piece.start,
    );
    if (here.length === 0) continue;
    const content = wrap(piece, piece.start, pieceEnd, here, outerFirst, opened, strings);
    const siblings = piece.parent.children;
    siblings.splice(siblings.indexOf(piece.node), 1, ...(content as never[]));
  }
}

function wrap(
  piece: TextPiece,
  from: number,
  to: number,
  here: readonly Anchored[],
  all: readonly Anchored[],
  opened: Set<string>,
  strings: AnnotationStrings,
): ElementContent[] {
  const result: ElementContent[] = [];
  let at = from;
  const outer = here.filter(
    (candidate) => !here.some((other) => other !== candidate && encloses(other, candidate)),
  );
  for (const anchored of outer) {
    const start = Math.max(anchored.match.start, from);
    const end = Math.min(anchored.match.end, to);
    if (start > at) result.push(textOf(piece, at, start));
    const inner = here.filter((other) => other !== anchored && encloses(anchored, other));
    const content = wrap(piece, start, end, inner, all, opened, strings);
    result.push(...mark(anchored, piece, end, content, all, opened, strings));
    at = end;
  }
  if (at < to) result.push(textOf(piece, at, to));
  return result;
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
  piece: TextPiece,
  end: number,
  content: ElementContent[],
  all: readonly Anchored[],
  opened: Set<string>,
  strings: AnnotationStrings,
): ElementContent[] {
  const { annotation, match } = anchored;
  const holdsOther = all.some((other) => other !== anchored && encloses(anchored, other));
  const linkable =
    !holdsOther &&
    match.block.pieces.every(
      ({ link, start, node }) =>
        !link || start >= match.end || start + node.value.length <= match.start,
    );
  const href = `#${annotation.id}`;
  const id =
    match.start >= piece.start && !opened.has(annotation.id) ? markId(annotation.id) : undefined;
  if (id !== undefined) opened.add(annotation.id);
  const className = ['q', annotation.type];
  const ariaDescribedBy = leadId(annotation.id);
  if (linkable) return [h('a', { className, id, href, ariaDescribedBy }, content)];
  const marked = h('mark', { className, id }, content);
  if (end !== match.end) return [marked];
  const sign = signLink(annotation, href, strings);
  if (!piece.link) return [marked, sign];
  // HTML has no links in links: the sign stands after the one around the phrase.
  const { element, parent } = piece.link;
  parent.children.splice(parent.children.indexOf(element) + 1, 0, sign as never);
  return [marked];
}

/** A sign that leads to the remark, where the phrase itself cannot. */
export function signLink(
  annotation: Annotation,
  href: string,
  strings: AnnotationStrings,
): Element {
  return h('a', {
    className: ['sign', annotation.type],
    href,
    ariaLabel: strings.types[annotation.type],
    ariaDescribedBy: leadId(annotation.id),
  });
}

function textOf(piece: TextPiece, from: number, to: number): ElementContent {
  return { type: 'text', value: piece.node.value.slice(from - piece.start, to - piece.start) };
}
