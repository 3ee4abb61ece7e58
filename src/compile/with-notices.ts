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
 * @returns a tree with the notices; the one that was handed in stays as it is.
 */
export function withNotices(
  tree: Root,
  notices: ReadonlyMap<string, SectionNotice>,
  context: NoticeContext,
): Root {
  const opening = notices.get(openingId);
  const children = tree.children.map((child) => {
    const id = child.type === 'element' && child.properties['dataSection'];
    const notice = typeof id === 'string' && notices.get(id);
    return notice ? underHeading(child as Element, noticeElement(notice, id, context)) : child;
  });
  return {
    ...tree,
    children: opening ? [noticeElement(opening, undefined, context), ...children] : children,
  };
}

function underHeading(section: Element, notice: Element): Element {
  const [heading, ...rest] = section.children;
  return { ...section, children: [...(heading ? [heading] : []), notice, ...rest] };
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
