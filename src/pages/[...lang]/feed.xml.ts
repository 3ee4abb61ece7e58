import type { APIRoute } from 'astro';
import { atomFeed, tagOf } from '../../editions/atom-feed.ts';
import { feedEntries } from '../../editions/feed-entries.ts';
import { languagePaths, siteContext } from '../../editions/site-context.ts';

export const getStaticPaths = languagePaths;

/** Readers of feeds look for what is new; the whole collection is annotations.json. */
const entriesAtMost = 200;

/** New chapters, and new and changed annotations, newest first. */
export const GET: APIRoute = async ({ props }) => {
  const context = await siteContext(String(props['lang']));
  const { book, lang, addresses, words } = context;
  const tag = tagOf(book.site, `${addresses.origin}${addresses.base}`);
  const feed = {
    id: tag + lang,
    url: addresses.absolute(addresses.page(lang, 'feed.xml')),
    home: addresses.absolute(addresses.page(lang)),
    lang,
    title: words(book.site.title),
    ...(book.site.subtitle && { subtitle: words(book.site.subtitle) }),
    author: words(book.site.author) || words(book.site.title),
    entries: feedEntries(context, tag),
  };
  return new Response(atomFeed(feed, entriesAtMost), {
    headers: { 'content-type': 'application/atom+xml' },
  });
};
