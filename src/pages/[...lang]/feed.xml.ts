import type { APIRoute } from 'astro';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { sourceLinks } from '../../chapter/annotations/annotation-note.ts';
import { inlineMarkdown } from '../../chapter/annotations/inline-markdown.ts';
import { placedAnnotations } from '../../chapter/annotations/placed-annotations.ts';
import { withOrigin } from '../../book/addresses.ts';
import { atomFeed } from '../../editions/atom-feed.ts';
import { languagePaths, siteContext } from '../../editions/site-context.ts';

export const getStaticPaths = languagePaths;

/** Readers of feeds look for what is new; the whole collection is annotations.json. */
const entriesAtMost = 200;

/** New and changed annotations, newest first. */
export const GET: APIRoute = async ({ props }) => {
  const { book, lang, strings, chapters, addresses, words } = await siteContext(
    String(props['lang']),
  );
  const cited = { languages: book.languages, sources: new Map(Object.entries(book.sources)) };
  const entries = chapters
    .flatMap((chapter) =>
      placedAnnotations(chapter).map((annotation) => ({
        url: `${addresses.absolute(addresses.chapter(lang, chapter.slug))}#${annotation.id}`,
        title: `${strings.annotation.types[annotation.type]}: ${words(annotation.lead)}`,
        created: annotation.created,
        updated: annotation.modified ?? annotation.created,
        html: toHtml([
          h(
            'p',
            inlineMarkdown(words(annotation.body), {
              addresses: withOrigin(addresses),
              lang,
              slug: chapter.slug,
            }),
          ),
          h('p', sourceLinks(annotation, cited, lang)),
        ]),
      })),
    )
    .sort((a, b) => (a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : 0))
    .slice(0, entriesAtMost);
  const feed = atomFeed({
    url: addresses.absolute(addresses.page(lang, 'feed.xml')),
    home: addresses.absolute(addresses.page(lang)),
    lang,
    title: words(book.site.title),
    ...(book.site.subtitle && { subtitle: words(book.site.subtitle) }),
    author: words(book.site.author) || words(book.site.title),
    entries,
  });
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml' } });
};
