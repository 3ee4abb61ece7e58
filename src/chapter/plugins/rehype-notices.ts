import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import type { VFile } from 'vfile';
import { otherThan } from '../annotations/annotation-note.ts';
import { openingId } from '../../book/schema/front-matter.ts';
import { type CompileContext, contextOf, type SectionNotice } from '../context.ts';
import { sectionsOf } from './rehype-sections.ts';

/**
 * Tells the reader of a translation, under the heading, where it and the original have parted.
 * That is known once all editions of the chapter have been checked.
 */
export function rehypeNotices() {
  return (tree: Root, file: VFile): void => {
    const context = contextOf(file);
    for (const [id, section] of sectionsOf(tree)) {
      const notice = Object.hasOwn(context.notices, id) ? context.notices[id] : undefined;
      if (notice) section.children.splice(1, 0, noticeElement(notice, id, context));
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
  return h('p.notice', { lang: otherThan(lang, strings.lang) }, [
    kind === 'stale' ? words.stale(changed) : words.differs,
    ' ',
    h('a', { href: id === undefined ? page : `${page}#${id}`, hrefLang: book.original }, [
      words.original,
    ]),
  ]);
}
