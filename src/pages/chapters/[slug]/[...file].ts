import { readFile } from 'node:fs/promises';
import type { APIRoute } from 'astro';
import { chapterOf, chapterPaths } from '../../../editions/site-context.ts';

/** The files beside a chapter that one of its editions shows or links, as they are. */
export async function getStaticPaths() {
  const paths = await chapterPaths();
  const chapters = await Promise.all(paths.map(({ props }) => chapterOf(props)));
  const files = new Map(
    chapters.flatMap(({ outline, slug }) =>
      outline.files.map(
        ({ path, file }) =>
          [file, { params: { slug, file: path }, props: { path: file } }] as const,
      ),
    ),
  );
  return [...files.values()];
}

export const GET: APIRoute<{ path: string }> = async ({ props }) =>
  new Response(await readFile(props.path));
