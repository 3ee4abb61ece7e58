import { book } from 'virtual:book';
import type { APIRoute } from 'astro';
import { siteContext } from '../editions/site-context.ts';

export const GET: APIRoute = async () => {
  const { original } = book;
  const { addresses } = await siteContext(original);
  const sitemap = addresses.absolute(addresses.file('sitemap-index.xml'));
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`);
};
