/** One entry of a feed. */
export interface FeedEntry {
  /** Permalink, which is its identity as well. */
  url: string;
  title: string;
  /** Days as `2026-11-23`. */
  created: string;
  updated: string;
  html: string;
}

export interface Feed {
  url: string;
  home: string;
  lang: string;
  title: string;
  subtitle?: string;
  author: string;
  entries: readonly FeedEntry[];
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
    `<id>${escape(feed.url)}</id>`,
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

function entryElement({ url, title, created, updated, html }: FeedEntry): string {
  return [
    '<entry>',
    `<id>${escape(url)}</id>`,
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
