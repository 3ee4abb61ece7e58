import { book } from 'virtual:book';
import type { APIRoute } from 'astro';
import { drawIcon } from '../editions/cards/card-artist.ts';
import { siteSign } from '../editions/site-sign.ts';
import { siteContext } from '../editions/site-context.ts';

export const GET: APIRoute = async () => {
  const { chapters, words } = await siteContext(book.original);
  const sign = siteSign(book, chapters, words(book.site.title));
  return new Response(drawIcon(sign, book.site.accent), {
    headers: { 'content-type': 'image/svg+xml' },
  });
};
