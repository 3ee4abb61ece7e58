import type { Element, Root } from 'hast';
import { visitParents } from 'unist-util-visit-parents';
import type { VFile } from 'vfile';
import type { Chapter, Edition } from '../book/book.ts';
import { didYouMean } from '../book/nearest.ts';
import { type CompileContext, contextOf, placeOf } from './context.ts';
import { headingId } from './remark-heading-ids.ts';
import { sectionOf } from './rehype-sections.ts';

/**
 * Resolves the links of the prose. Within a page they are `#id`; to another chapter they are the
 * relative path of its file, as on GitHub (`../04-replication/ko.mdx#scaling`). Whatever leads
 * nowhere is reported.
 */
export function rehypeLinks() {
  return (tree: Root, file: VFile): void => {
    const context = contextOf(file);
    visitParents(tree, 'element', (element, ancestors) => {
      const href = element.properties['href'];
      // Links without a position were made by the plugins before this one.
      if (element.tagName !== 'a' || typeof href !== 'string' || !element.position) return;
      if (/^https?:\/\//.test(href)) {
        context.outline.links.push({ section: sectionOf(ancestors), url: href });
      } else if (!/^(mailto|manifest):/.test(href)) {
        element.properties['href'] = resolve(href, element, context);
      }
    });
  };
}

function resolve(href: string, element: Element, context: CompileContext): string {
  const [path = '', id] = href.split('#') as [string, string?];
  if (path === '') return checked(context.edition, id ?? '', element, context) ? `#${id}` : href;
  const match = /^\.\.\/([^/]+)\/(?:[a-zA-Z-]+\.mdx)?$/.exec(path);
  const chapter = context.book.chapters.find(({ slug }) => slug === match?.[1]);
  if (!chapter) {
    broken(
      `"${href}" is no chapter of this book.`,
      didYouMean(
        path,
        context.book.chapters.map(({ slug }) => `../${slug}/${context.lang}.mdx`),
      ) ?? 'Link to another chapter by the path of its file: ../04-replication/ko.mdx#id.',
      element,
      context,
    );
    return href;
  }
  const address = context.addresses.chapter(context.lang, chapter.slug);
  if (id === undefined) return address;
  checked(editionOf(chapter, context), id, element, context);
  return `${address}#${id}`;
}

function editionOf(chapter: Chapter, { lang, book }: CompileContext): Edition {
  return chapter.editions[lang] ?? chapter.editions[book.original]!;
}

function checked(
  edition: Edition,
  id: string,
  element: Element,
  context: CompileContext,
): boolean {
  const ids = headingIds(edition);
  const own = edition === context.edition ? context.chapter.annotations.map((a) => a.id) : [];
  if (ids.has(id) || own.includes(id)) return true;
  broken(
    `${edition.file} has no heading with the id "${id}".`,
    didYouMean(id, ids) ?? `It has ${[...ids].join(', ')}.`,
    element,
    context,
  );
  return false;
}

function broken(message: string, hint: string, element: Element, context: CompileContext): void {
  context.issues.push({
    code: 'chapter/broken-link',
    severity: 'error',
    message,
    place: placeOf(element, context),
    hint,
  });
}

const idsOf = new WeakMap<Edition, ReadonlySet<string>>();

/** Heading ids of an edition, read off its source so that chapters need not wait for each other. */
export function headingIds(edition: Edition): ReadonlySet<string> {
  const known = idsOf.get(edition);
  if (known) return known;
  const ids = new Set<string>();
  let fence = '';
  for (const line of edition.source.split('\n')) {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark && !fence) fence = mark;
    else if (mark && line.trim() === mark && mark.length >= fence.length) fence = '';
    const id = !fence && /^#{2,6}\s/.test(line) ? headingId.exec(line)?.[1] : undefined;
    if (id !== undefined) ids.add(id);
  }
  idsOf.set(edition, ids);
  return ids;
}
