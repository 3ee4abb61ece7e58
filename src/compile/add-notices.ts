import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { openingId } from '../book/schema/front-matter.ts';
import type { SectionNotice } from '../parity/section-notice.ts';
import type { CompileContext } from './context.ts';

/** What a notice needs of the edition that it stands in. */
type NoticeContext = Pick<CompileContext, 'addresses' | 'book' | 'chapter' | 'lang' | 'strings'>;

/**
 * Tells the reader of a translation, under the heading, where it and the original have parted.
 * That is known when all editions of the chapter have been compiled, so it is no plugin.
 *
 * @param notices by section id.
 */
export function addNotices(
  tree: Root,
  notices: ReadonlyMap<string, SectionNotice>,
  context: NoticeContext,
): void {
  for (const [id, notice] of notices) {
    if (id === openingId) tree.children.unshift(noticeElement(notice, undefined, context));
    else sectionOf(tree, id)?.children.splice(1, 0, noticeElement(notice, id, context));
  }
}

function sectionOf(tree: Root, id: string): Element | undefined {
  return tree.children.find(
    (child): child is Element => child.type === 'element' && child.properties['dataSection'] === id,
  );
}

function noticeElement(
  { kind, changed }: SectionNotice,
  id: string | undefined,
  { addresses, book, chapter, lang, strings }: NoticeContext,
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
