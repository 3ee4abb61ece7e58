import type { Annotation, Book, Chapter } from '../book.ts';
import type { Language, Localized } from '../../language/localized.ts';
import { type Issue, type Place, type Report, wholeFile } from '../issues/issue.ts';

/**
 * Reports every text that one of the book's languages lacks. The reader gets the original then,
 * marked with its language, so it is a warning, unless the book asks for strict translation.
 */
export function reportMissingTranslations(book: Book, report: Report): void {
  const { site, sources, fieldNotes, chapters, languages, original } = book;
  const severity = site.translation === 'strict' ? 'error' : 'warning';
  const check = (text: Localized<unknown> | undefined, what: string, place: () => Place) => {
    for (const lang of languages) {
      if (!text || text[lang] !== undefined) continue;
      report({
        code: 'book/missing-translation',
        severity,
        message: `${what} has no text in "${lang}".`,
        place: place(),
        hint: addBeside(lang, original),
      });
    }
  };

  for (const key of ['title', 'subtitle', 'description', 'introduction', 'author'] as const) {
    check(site[key], `"${key}"`, () => book.keyPlaceOf('site', [key]));
  }
  for (const [id, source] of sources) {
    for (const key of ['title', 'url', 'checked'] as const) {
      check(source[key], `"${key}" of the source "${id}"`, () => source.keyPlaceOf([key]));
    }
  }
  for (const [path, note] of Object.entries(fieldNotes)) {
    check(note, `The note on ${path}`, () => book.keyPlaceOf('fieldNotes', [path]));
  }
  for (const chapter of chapters) {
    for (const lang of languages) {
      // Without a text to stand on, an annotation in that language is not missing.
      const faults = chapter.editions[lang]
        ? chapter.annotations.flatMap((annotation) => lacksOf(annotation, lang, original))
        : [chapterLacks(chapter, lang, book)];
      for (const fault of faults) report({ severity, ...fault });
    }
  }
}

type Fault = Omit<Issue, 'severity'>;

const addBeside = (lang: Language, original: Language) =>
  `Add "${lang}" beside "${original}", with the text in that language.`;

function chapterLacks(
  { slug, folder, editions }: Chapter,
  lang: Language,
  { original, site }: Book,
): Fault {
  const file = `${folder}/${lang}.mdx`;
  return {
    code: 'book/missing-translation',
    message: `The chapter "${slug}" has no text in "${lang}".`,
    place: wholeFile(editions[original]!.file),
    hint:
      site.translation === 'strict'
        ? `Write ${file}, or set translation: lenient in site.yaml to do without.`
        : `Write ${file}; until then readers get the original.`,
  };
}

/** All that an annotation lacks in a language; a key of a manifest is the same in every one. */
function lacksOf(annotation: Annotation, lang: Language, original: Language): Fault[] {
  const [first, ...others] = (['target', 'lead', 'body'] as const).filter(
    (key) => annotation[key] && annotation[key][lang] === undefined,
  );
  if (!first) return [];
  const names = [first, ...others].map((key) => `"${key}"`).join(' and ');
  const quotes = first === 'target' ? ` A target quotes "exact" words of ${lang}.mdx.` : '';
  return [
    {
      code: 'annotation/missing-language',
      message: `The annotation "${annotation.id}" has no ${names} in "${lang}".`,
      place: annotation.keyPlaceOf([first]),
      hint: `${addBeside(lang, original)}${quotes}`,
    },
  ];
}
