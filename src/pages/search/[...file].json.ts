import { book } from 'virtual:book';
import type { APIRoute } from 'astro';
import { type Language, pick } from '../../language/localized.ts';
import type { BookData } from '../../editions/book-data.ts';
import { searchFiles } from '../../editions/search/search-files.ts';
import { loadStrings } from '../../i18n/load-strings.ts';

/** What search loads when a reader opens it: the index, its words, the texts of excerpts. */
export async function getStaticPaths() {
  const { index, texts } = await searchFiles();
  const { languages } = book;
  const strings = await loadStrings(languages);
  const files: [file: string, data: unknown][] = [
    ['index', index],
    ...languages.map((lang): [string, unknown] => [
      `strings.${lang}`,
      { ...strings[lang]!.search, ...placeholder(book, lang) },
    ]),
    ...[...texts].map(([file, data]): [string, unknown] => [file.replace(/\.json$/, ''), data]),
  ];
  return files.map(([file, data]) => ({
    params: { file },
    props: { json: JSON.stringify(data) },
  }));
}

export const GET: APIRoute<{ json: string }> = ({ props }) => new Response(props.json);

/** The examples of the interface are words of Kubernetes; another book shows its own terms. */
function placeholder(
  { site, glossary, languages }: BookData,
  lang: Language,
): { placeholder?: string } {
  if (site.kubernetes) return {};
  const words = glossary.terms.slice(0, 3).map(({ word }) => pick(word, lang, languages).value);
  return { placeholder: words.join(', ') };
}
