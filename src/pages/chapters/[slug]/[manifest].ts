import type { APIRoute } from 'astro';
import { bookEntry, siteContext } from '../../../layouts/site-context.ts';

/** The manifests as files, once for all languages: the author's own bytes, and the JSON twin. */
export async function getStaticPaths() {
  const { original } = await bookEntry();
  const { chapters } = await siteContext(original);
  return chapters.flatMap(({ slug, manifests }) =>
    manifests.flatMap(({ name, yaml, json }) => [
      { params: { slug, manifest: `${name}.yaml` }, props: { text: yaml } },
      { params: { slug, manifest: `${name}.json` }, props: { text: json } },
    ]),
  );
}

export const GET: APIRoute = ({ props }) => new Response(String(props['text']));
