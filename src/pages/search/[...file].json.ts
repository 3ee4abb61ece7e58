import { book } from 'virtual:book';
import type { APIRoute } from 'astro';
import { type Language, pick } from '../../language/localized.ts';
import { isOnKubernetes, subjectOf } from '../../book/subject.ts';
import { renderText } from '../../components/render-text.ts';
import type { BookData } from '../../editions/book-data.ts';
import { searchFiles } from '../../editions/search/search-files.ts';
import { loadStrings } from '../../i18n/load-strings.ts';
import type { SearchStrings } from '../../i18n/search-strings.ts';
import type { Strings } from '../../i18n/strings.ts';
import { kinds } from '../../search/index.ts';

/** What search loads when a reader opens it: the indexes, their words, the texts of excerpts. */
export async function getStaticPaths() {
  const { indexes, texts } = await searchFiles(renderText);
  const { languages } = book;
  const strings = await loadStrings(languages);
  const sections = [...indexes.values()].flatMap((index) => index.sections);
  const held = new Set<string>(
    sections.flatMap((section) => [...section.kinds].map((digit) => kinds[Number(digit)]!)),
  );
  const files: [file: string, data: unknown][] = [
    ...[...indexes].map(([lang, index]): [string, unknown] => [`index.${lang}`, index]),
    ...languages.map((lang): [string, unknown] => [
      `strings.${lang}`,
      searchStrings(book, lang, strings[lang]!, held),
    ]),
    ...[...texts].map(([file, data]): [string, unknown] => [file.replace(/\.json$/, ''), data]),
  ];
  return files.map(([file, data]) => ({
    params: { file },
    props: { json: JSON.stringify(data) },
  }));
}

export const GET: APIRoute<{ json: string }> = ({ props }) => new Response(props.json);

/** The words of search in one language, as the reader's browser gets them. */
function searchStrings(
  { site, glossary, languages }: BookData,
  lang: Language,
  { lang: own, search, annotation }: Strings,
  held: ReadonlySet<string>,
): SearchStrings {
  const names = new Intl.DisplayNames([own], { type: 'language' });
  const terms = glossary.terms.slice(0, 3).map(({ word }) => pick(word, lang, languages).value);
  return {
    ...search,
    kind: Object.fromEntries(Object.entries(search.kind).filter(([kind]) => held.has(kind))),
    label: annotation.types,
    languages: Object.fromEntries(languages.map((code) => [code, names.of(code) ?? code])),
    // The examples of the interface are of one subject; a book on another shows its own terms.
    ...(!isOnKubernetes(subjectOf(site)) && { placeholder: terms.join(', ') }),
  };
}
