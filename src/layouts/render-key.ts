import { createHash } from 'node:crypto';
import { languagePaths, type SiteContext, siteContext } from './site-context.ts';

/**
 * `cacheKey` of a path in `getStaticPaths`: with the key of the last build, Astro takes that build's
 * file instead of rendering the page. The code and what the book's pages share are always part of
 * it; files that pages read from disk at build are no modules, so Astro's own key lacks them.
 *
 * @param parts all else that decides what the path holds: digests of chapters, plain data.
 */
export function renderKey({ digest }: SiteContext, ...parts: readonly unknown[]): string {
  return createHash('sha256')
    .update(JSON.stringify([digest, parts]))
    .digest('hex');
}

/** The key of a page that shows something of every chapter. */
export function wholeBookKey(context: SiteContext): string {
  return renderKey(
    context,
    context.chapters.map(({ digest }) => digest),
  );
}

/** A path for each language, of a page that shows something of every chapter. */
export async function wholeBookPaths() {
  const paths = await languagePaths();
  return Promise.all(
    paths.map(async (path) => ({
      ...path,
      cacheKey: wholeBookKey(await siteContext(path.props.lang)),
    })),
  );
}
