import type { ManifestData } from '../build/book-data.ts';
import { renderKey } from './render-key.ts';
import { bookEntry, siteContext } from './site-context.ts';

/** A path for each manifest, once for all languages. */
export async function manifestPaths(): Promise<
  { params: { slug: string; manifest: string }; props: ManifestData; cacheKey: string }[]
> {
  const { original } = await bookEntry();
  const context = await siteContext(original);
  return context.chapters.flatMap(({ slug, digest, manifests }) => {
    const cacheKey = renderKey(context, digest);
    return manifests.map((manifest) => ({
      params: { slug, manifest: manifest.name },
      props: manifest,
      cacheKey,
    }));
  });
}
