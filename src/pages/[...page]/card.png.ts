import type { APIRoute } from 'astro';
import { book } from 'virtual:book';
import { drawCard } from '../../editions/cards/card-artist.ts';
import type { Card } from '../../editions/cards/card-svg.ts';
import { languagePaths, siteContext } from '../../editions/site-context.ts';

/** A share image beside the title page, each chapter and the back, in every language. */
export async function getStaticPaths() {
  const all = await Promise.all(
    languagePaths().map(async ({ params, props: { lang } }) => {
      const { all: chapters, strings, words } = await siteContext(lang);
      const title = words(book.site.title);
      const subtitle = words(book.site.subtitle);
      const foot = subtitle === '' ? title : `${title} · ${subtitle}`;
      const cards: [path: string, card: Card][] = [
        ['', { title, foot: subtitle || (book.site.author ? words(book.site.author) : '') }],
        ['back', { title: strings.back.title, foot }],
        ...chapters.map(({ slug, number, frontMatter }): [string, Card] => [
          `chapters/${slug}`,
          { numeral: String(number), title: frontMatter.title, foot },
        ]),
      ];
      return cards.map(([path, card]) => ({
        params: { page: [params.lang, path].filter(Boolean).join('/') || undefined },
        props: { card: { ...card, logo: book.logo } },
      }));
    }),
  );
  return all.flat();
}

export const GET: APIRoute<{ card: Card }> = async ({ props }) =>
  new Response(new Uint8Array(await drawCard(props.card, book.site.accent)), {
    headers: { 'content-type': 'image/png' },
  });
