import type { APIRoute } from 'astro';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { sourceLinks } from '../../chapter/annotations/annotation-note.ts';
import { inlineMarkdown } from '../../chapter/annotations/inline-markdown.ts';
import { placedAnnotations } from '../../chapter/annotations/placed-annotations.ts';
import { withOrigin } from '../../book/addresses.ts';
import { sentenceAround } from '../../chapter/annotations/sentence-around.ts';
import { atomFeed, type FeedEntry, tagOf } from '../../editions/atom-feed.ts';
import type { ChapterData } from '../../editions/book-data.ts';
import { languagePaths, type SiteContext, siteContext } from '../../editions/site-context.ts';

export const getStaticPaths = languagePaths;

/** Readers of feeds look for what is new; the whole collection is annotations.json. */
const entriesAtMost = 200;

/** More than chapters have of remarks, so that those of one do not move those of the next. */
const placesPerChapter = 100;

/** New chapters, and new and changed annotations, newest first. */
export const GET: APIRoute = async ({ props }) => {
  const context = await siteContext(String(props['lang']));
  const { book, lang, chapters, addresses, words } = context;
  const tag = tagOf(book.site, `${addresses.origin}${addresses.base}`);
  const entries = chapters.flatMap((chapter, number) =>
    [...chapterEntry(chapter, context, tag), ...annotationEntries(chapter, context, tag)].map(
      (entry, index) => ({ ...entry, place: number * placesPerChapter + index }),
    ),
  );
  const feed = {
    id: tag + lang,
    url: addresses.absolute(addresses.page(lang, 'feed.xml')),
    home: addresses.absolute(addresses.page(lang)),
    lang,
    title: words(book.site.title),
    ...(book.site.subtitle && { subtitle: words(book.site.subtitle) }),
    author: words(book.site.author) || words(book.site.title),
    entries,
  };
  return new Response(atomFeed(feed, entriesAtMost), {
    headers: { 'content-type': 'application/atom+xml' },
  });
};

/** A chapter is new on the day of its first annotation, if it does not say when. */
function chapterEntry(
  chapter: ChapterData,
  { addresses, lang }: SiteContext,
  tag: string,
): Omit<FeedEntry, 'place'>[] {
  const { annotations, frontMatter, slug } = chapter;
  const day = frontMatter.updated ?? annotations.map(({ created }) => created).sort()[0];
  if (day === undefined) return [];
  const base = { addresses: withOrigin(addresses), lang, slug };
  const takeaways = frontMatter.takeaways?.map((text) => h('li', inlineMarkdown(text, base)));
  const summary = h('p', inlineMarkdown(frontMatter.summary, base));
  const html = toHtml(takeaways ? [summary, h('ul', takeaways)] : summary);
  const url = base.addresses.chapter(lang, slug);
  const { title } = frontMatter;
  return [{ id: `${tag}${lang}/${slug}`, url, title, created: day, updated: day, html }];
}

function annotationEntries(
  chapter: ChapterData,
  { addresses, book, lang, strings, words }: SiteContext,
  tag: string,
): Omit<FeedEntry, 'place'>[] {
  const { outline, slug } = chapter;
  const base = { addresses: withOrigin(addresses), lang, slug };
  return placedAnnotations(chapter).map((annotation) => {
    const { id, type, lead, body, created, modified = created } = annotation;
    const phrase = sentenceAround(outline.annotations.find((each) => each.id === id)!);
    return {
      id: `${tag}${lang}/${slug}/${id}`,
      url: `${base.addresses.chapter(lang, slug)}#${id}`,
      title: `${strings.annotation.types[type]}: ${words(lead)}`,
      created,
      updated: modified,
      html: toHtml([
        h('blockquote', [phrase.before, h('b', phrase.exact), phrase.after]),
        h('p', inlineMarkdown(words(body), base)),
        h('p', sourceLinks(annotation, book, lang)),
      ]),
    };
  });
}
