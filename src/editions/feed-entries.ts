import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { withOrigin } from '../book/addresses.ts';
import { sourceLinks } from '../chapter/annotations/annotation-note.ts';
import { inlineMarkdown } from '../chapter/annotations/inline-markdown.ts';
import { placedAnnotations } from '../chapter/annotations/placed-annotations.ts';
import { sentenceAround } from '../chapter/annotations/sentence-around.ts';
import type { FeedEntry } from './atom-feed.ts';
import type { ChapterData } from './book-data.ts';
import type { SiteContext } from './site-context.ts';

/** More than chapters have of remarks, so that those of one do not move those of the next. */
const placesPerChapter = 100;

/**
 * Chapters and annotations as entries of a feed, in the order of the book.
 *
 * @param tag what their ids begin with.
 */
export function feedEntries(context: SiteContext, tag: string): FeedEntry[] {
  return context.chapters.flatMap((chapter, number) =>
    [...chapterEntry(chapter, context, tag), ...annotationEntries(chapter, context, tag)].map(
      (entry, index) => ({ ...entry, place: number * placesPerChapter + index }),
    ),
  );
}

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
