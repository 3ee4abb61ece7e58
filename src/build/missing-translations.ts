import type { Book } from '../book/book.ts';
import type { Language, Localized } from '../book/localized.ts';
import type { Place, Report } from '../issues/issue.ts';

/**
 * Reports every text that one of the book's languages lacks. The reader gets the original then,
 * marked with its language, so it is a warning, unless the book asks for strict translation.
 */
export function reportMissingTranslations(book: Book, report: Report): void {
  const severity = book.site.translation === 'strict' ? 'error' : 'warning';
  const check = (
    text: Localized<unknown> | undefined,
    what: string,
    place: () => Place,
    code: 'book/missing-translation' | 'annotation/missing-language' = 'book/missing-translation',
    hint = (lang: Language) => `Add a line that begins with "${lang}:".`,
  ) => {
    for (const lang of book.languages) {
      if (!text || text[lang] !== undefined) continue;
      report({
        code,
        severity,
        message: `${what} has no text in "${lang}".`,
        place: place(),
        hint: hint(lang),
      });
    }
  };

  for (const key of ['title', 'subtitle', 'description', 'author'] as const) {
    check(book.site[key], `"${key}"`, () => book.keyPlaceOf('site', [key]));
  }
  for (const [id, source] of book.sources) {
    for (const key of ['title', 'url', 'checked'] as const) {
      check(source[key], `"${key}" of the source "${id}"`, () => source.keyPlaceOf([key]));
    }
  }
  for (const [path, note] of Object.entries(book.fieldNotes)) {
    check(note, `The note on ${path}`, () => book.keyPlaceOf('fieldNotes', [path]));
  }
  for (const chapter of book.chapters) {
    for (const annotation of chapter.annotations) {
      for (const key of ['target', 'lead', 'body'] as const) {
        check(
          annotation[key],
          `"${key}" of the annotation "${annotation.id}"`,
          () => annotation.keyPlaceOf([key]),
          'annotation/missing-language',
        );
      }
    }
    check(
      chapter.editions,
      `The chapter "${chapter.slug}"`,
      () => ({ file: chapter.editions[book.original]!.file, line: 1, column: 1 }),
      'book/missing-translation',
      (lang) => `Write ${chapter.folder}/${lang}.mdx; until then readers get the original.`,
    );
  }
}
