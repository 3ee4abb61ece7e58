import type { APIRoute } from 'astro';
import { chapterMarkdown } from '../../../editions/markdown/chapter-markdown.ts';
import { renderKey } from '../../../layouts/render-key.ts';
import { languagePaths, siteContext } from '../../../layouts/site-context.ts';

export async function getStaticPaths() {
  const all = await Promise.all(
    (await languagePaths()).map(async ({ params, props }) => {
      const context = await siteContext(props.lang);
      return context.chapters.map(({ slug, digest }) => ({
        params: { ...params, slug },
        props: { lang: props.lang, slug },
        cacheKey: renderKey(context, digest),
      }));
    }),
  );
  return all.flat();
}

/** A chapter as Markdown. */
export const GET: APIRoute<{ lang: string; slug: string }> = async ({ props: { lang, slug } }) => {
  const { addresses, allStrings, book, chapters, strings } = await siteContext(lang);
  const chapter = chapters.find((candidate) => candidate.slug === slug)!;
  const text = chapterMarkdown({
    book,
    chapter,
    source: chapter.body,
    addresses,
    strings,
    textStrings: allStrings[chapter.textLang]!,
  });
  return new Response(text, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
};
