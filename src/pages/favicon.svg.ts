import { book } from 'virtual:book';
import type { APIRoute } from 'astro';
import { drawIcon } from '../editions/cards/card-artist.ts';
import { siteSign } from '../editions/site-sign.ts';
import { siteContext } from '../editions/site-context.ts';

export const GET: APIRoute = async () => {
  const { chapters, words } = await siteContext(book.original);
  return new Response(drawIcon(siteSign(chapters, words(book.site.title))), {
    headers: { 'content-type': 'image/svg+xml' },
  });
};
