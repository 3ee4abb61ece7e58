import type { APIRoute } from 'astro';
import type { ManifestData } from '../../../editions/book-data.ts';
import { manifestPaths } from '../../../editions/manifest-paths.ts';

/** A manifest as a file of JSON; a template has none. */
export async function getStaticPaths() {
  return (await manifestPaths()).filter(({ props }) => props.json !== undefined);
}

export const GET: APIRoute<ManifestData> = ({ props }) => new Response(props.json);
