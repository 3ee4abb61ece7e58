import type { APIRoute } from 'astro';
import type { ManifestData } from '../../../editions/book-data.ts';
import { manifestPaths } from '../../../editions/manifest-paths.ts';

export const getStaticPaths = manifestPaths;

/** A manifest as a file: the author's own bytes. */
export const GET: APIRoute<ManifestData> = ({ props }) => new Response(props.yaml);
