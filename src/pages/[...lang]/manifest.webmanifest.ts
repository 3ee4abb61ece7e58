import type { APIRoute } from 'astro';
import { cardColours } from '../../editions/cards/token-colours.ts';
import { languagePaths, siteContext } from '../../editions/site-context.ts';

export const getStaticPaths = languagePaths;

/** What a device installs: the book, opened in the reader's language. */
export const GET: APIRoute = async ({ props }) => {
  const { addresses, book, lang, words } = await siteContext(String(props['lang']));
  const { paper } = cardColours();
  const icon = (size: number, purpose: string) => ({
    src: addresses.file(`icon-${size}.png`),
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  const manifest = {
    id: addresses.page(lang),
    name: [words(book.site.title), words(book.site.subtitle)].filter(Boolean).join(' · '),
    short_name: words(book.site.title),
    description: words(book.site.description),
    lang,
    start_url: addresses.page(lang),
    scope: addresses.base,
    display: 'standalone',
    background_color: paper,
    theme_color: paper,
    icons: [icon(192, 'any'), icon(512, 'any'), icon(512, 'maskable')],
  };
  return new Response(JSON.stringify(manifest), {
    headers: { 'content-type': 'application/manifest+json' },
  });
};
