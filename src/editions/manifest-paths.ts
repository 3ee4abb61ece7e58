import { book } from 'virtual:book';
import type { ManifestData } from './book-data.ts';
import { siteContext } from './site-context.ts';

/** A path for each manifest, once for all languages. */
export async function manifestPaths(): Promise<
  { params: { slug: string; manifest: string }; props: ManifestData }[]
> {
  const { all: chapters } = await siteContext(book.original);
  return chapters.flatMap(({ slug, manifests }) =>
    manifests.map((manifest) => ({ params: { slug, manifest: manifest.name }, props: manifest })),
  );
}
