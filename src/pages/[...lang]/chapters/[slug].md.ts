import type { APIRoute } from 'astro';
import { chapterMarkdown } from '../../../editions/markdown/chapter-markdown.ts';
import { renderText } from '../../../components/render-text.ts';
import { chapterOf, chapterPaths, siteContext } from '../../../editions/site-context.ts';

export const getStaticPaths = () => chapterPaths();

/** A chapter as Markdown. */
export const GET: APIRoute<{ lang: string; slug: string }> = async ({ props }) => {
  const { addresses, allStrings, book, strings } = await siteContext(props.lang);
  const chapter = await chapterOf(props);
  const html = await renderText(chapter.slug, chapter.textLang);
  const textStrings = allStrings[chapter.textLang]!;
  const text = chapterMarkdown(html, { book, chapter, addresses, strings, textStrings });
  return new Response(text, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
};
