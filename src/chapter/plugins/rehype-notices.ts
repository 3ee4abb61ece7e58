import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import type { VFile } from 'vfile';
import { openingId } from '../../book/schema/front-matter.ts';
import type { SectionNotice } from '../context.ts';
import { type CompileContext, contextOf } from '../context.ts';

/**
 * Tells the reader of a translation, under the heading, where it and the original have parted.
 * That is known once all editions of the chapter have been checked.
 */
export function rehypeNotices() {
  return (tree: Root, file: VFile): void => {
    const context = contextOf(file);
    for (const child of tree.children) {
      const id = child.type === 'element' && child.properties['dataSection'];
      const isTold = typeof id === 'string' && Object.hasOwn(context.notices, id);
      const notice = isTold && context.notices[id];
      if (notice) (child as Element).children.splice(1, 0, noticeElement(notice, id, context));
    }
    const opening = context.notices[openingId];
    if (opening) tree.children.unshift(noticeElement(opening, undefined, context));
  };
}

function noticeElement(
  { kind, changed }: SectionNotice,
  id: string | undefined,
  { addresses, book, chapter, lang, strings }: CompileContext,
): Element {
  const words = strings.parity;
  const page = addresses.chapter(book.original, chapter.slug);
  return h('p', { className: ['notice'], ...(strings.lang !== lang && { lang: strings.lang }) }, [
    kind === 'stale' ? words.stale(changed) : words.differs,
    ' ',
    h('a', { href: id === undefined ? page : `${page}#${id}`, hrefLang: book.original }, [
      words.original,
    ]),
  ]);
}
