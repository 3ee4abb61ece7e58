import type { APIRoute } from 'astro';
import { searchFiles } from '../../layouts/search-files.ts';
import { bookEntry } from '../../layouts/site-context.ts';
import { loadStrings } from '../../build/load-strings.ts';

/** What search loads when a reader opens it: the index, its words, the texts of excerpts. */
export async function getStaticPaths() {
  const { index, texts } = await searchFiles();
  const { languages } = await bookEntry();
  const strings = await loadStrings(languages);
  const files: [file: string, data: unknown][] = [
    ['index', index],
    ...languages.map((lang): [string, unknown] => [`strings.${lang}`, strings[lang]!.search]),
    ...[...texts].map(([file, data]): [string, unknown] => [file.replace(/\.json$/, ''), data]),
  ];
  return files.map(([file, data]) => ({ params: { file }, props: { data } }));
}

export const GET: APIRoute = ({ props }) => new Response(JSON.stringify(props['data']));
