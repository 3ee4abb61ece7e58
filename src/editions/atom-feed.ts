import type { Site } from '../book/schema/site.ts';
import { escapeXml } from '../language/xml.ts';

/** One entry of a feed. */
export interface FeedEntry {
  /** What it is known by, wherever the site is. */
  id: string;
  /** Permalink. */
  url: string;
  title: string;
  /** Its place in the book: of the entries of one day, readers show the first of the book first. */
  place: number;
  /** Days as `2026-11-23`. */
  created: string;
  updated: string;
  html: string;
}

interface Feed {
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

/**
 * An Atom feed (RFC 4287), newest entries first. Its date is that of the newest, so that builds are
 * repeatable.
 *
 * @param most entries that it holds.
 */
export function atomFeed(feed: Feed, most = Infinity): string {
  const entries = feed.entries
    .map((entry) => ({ ...entry, time: timeOf(entry.updated, entry.place) }))
    .sort((a, b) => (a.time < b.time ? 1 : -1))
    .slice(0, most);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(feed.lang)}">`,
    `<id>${escapeXml(feed.id)}</id>`,
    `<title>${escapeXml(feed.title)}</title>`,
    ...(feed.subtitle === undefined ? [] : [`<subtitle>${escapeXml(feed.subtitle)}</subtitle>`]),
    `<link rel="self" type="application/atom+xml" href="${escapeXml(feed.url)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(feed.home)}"/>`,
    `<author><name>${escapeXml(feed.author)}</name></author>`,
    `<updated>${entries[0]?.time ?? timeOf('1970-01-01', 0)}</updated>`,
    ...entries.map(entryElement),
    '</feed>',
    '',
  ].join('\n');
}

/**
 * No two entries of a day have the same time, which would leave their order to the reader's program,
 * and a new one moves none of another chapter.
 */
function timeOf(day: string, place: number): string {
  const time = new Date(Date.parse(`${day}T12:00:00Z`) - place * 1000);
  return `${time.toISOString().slice(0, 19)}Z`;
}

type TimedEntry = FeedEntry & { time: string };

function entryElement({ id, url, title, place, created, time, html }: TimedEntry): string {
  return [
    '<entry>',
    `<id>${escapeXml(id)}</id>`,
    `<title>${escapeXml(title)}</title>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(url)}"/>`,
    `<published>${timeOf(created, place)}</published>`,
    `<updated>${time}</updated>`,
    `<content type="html">${escapeXml(html)}</content>`,
    '</entry>',
  ].join('');
}
