import { readFile } from 'node:fs/promises';
import type { APIRoute } from 'astro';
import { book } from 'virtual:book';
import { chapterOf, chapterPaths, siteContext } from '../../../editions/site-context.ts';

interface Props {
  /** The text of the file, or where it lies. */
  text?: string;
  path?: string;
}

/**
 * The files of a chapter, once for all languages: its manifests as the author wrote them, as JSON
 * too unless they are templates, and what one of its editions shows or links, as it is.
 */
export async function getStaticPaths() {
  const { all } = await siteContext(book.original);
  const manifests = all.flatMap(({ slug, manifests }) =>
    manifests.flatMap(({ name, yaml, json }) => [
      pathOf(slug, `${name}.yaml`, { text: yaml }),
      ...(json === undefined ? [] : [pathOf(slug, `${name}.json`, { text: json })]),
    ]),
  );
  const editions = await Promise.all((await chapterPaths()).map(({ props }) => chapterOf(props)));
  const beside = editions.flatMap(({ outline, slug }) =>
    outline.files.map(({ path, file }) => [file, pathOf(slug, path, { path: file })] as const),
  );
  return [...manifests, ...new Map(beside).values()];
}

const pathOf = (slug: string, file: string, props: Props) => ({ params: { slug, file }, props });

export const GET: APIRoute<Props> = async ({ props: { text, path } }) =>
  new Response(text ?? (await readFile(path!)));
