import { book } from 'virtual:book';
import type { APIRoute } from 'astro';
import { drawSquareIcon } from '../editions/cards/card-artist.ts';
import { siteSign } from '../editions/site-sign.ts';
import { siteContext } from '../editions/site-context.ts';

/** Icons for home screens. */
export function getStaticPaths() {
  return [
    { params: { icon: 'apple-touch-icon' }, props: { size: 180 } },
    { params: { icon: 'icon-192' }, props: { size: 192 } },
    { params: { icon: 'icon-512' }, props: { size: 512 } },
  ];
}

export const GET: APIRoute<{ size: number }> = async ({ props }) => {
  const { chapters, words } = await siteContext(book.original);
  const sign = siteSign(book, chapters, words(book.site.title));
  const icon = await drawSquareIcon(sign, props.size, book.site.accent);
  return new Response(new Uint8Array(icon), {
    headers: { 'content-type': 'image/png' },
  });
};
