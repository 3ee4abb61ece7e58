import type { APIRoute } from 'astro';
import { bookEntry, siteContext } from '../layouts/site-context.ts';

export const GET: APIRoute = async () => {
  const { original } = await bookEntry();
  const { addresses } = await siteContext(original);
  const sitemap = addresses.absolute(addresses.file('sitemap-index.xml'));
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`);
};
