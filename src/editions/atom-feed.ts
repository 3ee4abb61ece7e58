import type { Site } from '../book/schema/site.ts';

/** One entry of a feed. */
export interface FeedEntry {
  /** What it is known by, wherever the site is. */
  id: string;
  /** Permalink. */
  url: string;
  title: string;
  /** Days as `2026-11-23`. */
  created: string;
  updated: string;
  html: string;
}

export interface Feed {
  id: string;
  url: string;
  home: string;
  lang: string;
  title: string;
  subtitle?: string;
  author: string;
  entries: readonly FeedEntry[];
}

/**
 * What ids of a feed begin with: a `tag:` (RFC 4151), which stays when the site moves. A repository
 * is known by its address, which the year that follows must not change; without one, and without a
 * name in site.yaml, the host is all there is.
 */
export function tagOf({ repository, tag }: Pick<Site, 'repository' | 'tag'>, site: string): string {
  const { hostname, pathname } = new URL(repository ?? site);
  const path = pathname.replace(/^\/|\/$|\.git$/g, '');
  return `tag:${tag ?? `${hostname},2026`}:${path && `${path}/`}`;
}

/** An Atom feed (RFC 4287). Its date is that of its newest entry, so that builds are repeatable. */
export function atomFeed(feed: Feed): string {
  const updated =
    feed.entries
      .map((entry) => entry.updated)
      .sort()
      .at(-1) ?? '1970-01-01';
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escape(feed.lang)}">`,
    `<id>${escape(feed.id)}</id>`,
    `<title>${escape(feed.title)}</title>`,
    ...(feed.subtitle === undefined ? [] : [`<subtitle>${escape(feed.subtitle)}</subtitle>`]),
    `<link rel="self" type="application/atom+xml" href="${escape(feed.url)}"/>`,
    `<link rel="alternate" type="text/html" href="${escape(feed.home)}"/>`,
    `<author><name>${escape(feed.author)}</name></author>`,
    `<updated>${updated}T00:00:00Z</updated>`,
    ...feed.entries.map(entryElement),
    '</feed>',
    '',
  ].join('\n');
}

function entryElement({ id, url, title, created, updated, html }: FeedEntry): string {
  return [
    '<entry>',
    `<id>${escape(id)}</id>`,
    `<title>${escape(title)}</title>`,
    `<link rel="alternate" type="text/html" href="${escape(url)}"/>`,
    `<published>${created}T00:00:00Z</published>`,
    `<updated>${updated}T00:00:00Z</updated>`,
    `<content type="html">${escape(html)}</content>`,
    '</entry>',
  ].join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escape = (text: string) => text.replace(/[&<>"]/g, (character) => entities[character]!);
