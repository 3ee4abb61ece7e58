import type { Annotation, Book, Chapter } from '../book.ts';
import type { Language, Localized } from '../../language/localized.ts';
import { type Place, type Report, type Severity, wholeFile } from '../issues/issue.ts';

/**
 * Reports every text that one of the book's languages lacks. The reader gets the original then,
 * marked with its language, so it is a warning, unless the book asks for strict translation.
 */
export function reportMissingTranslations(book: Book, report: Report): void {
  const severity = book.site.translation === 'strict' ? 'error' : 'warning';
  const check = (text: Localized<unknown> | undefined, what: string, place: () => Place) => {
    for (const lang of book.languages) {
      if (!text || text[lang] !== undefined) continue;
      report({
        code: 'book/missing-translation',
        severity,
        message: `${what} has no text in "${lang}".`,
        place: place(),
        hint: addBeside(lang, book.original),
      });
    }
  };

  for (const key of ['title', 'subtitle', 'description', 'introduction', 'author'] as const) {
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
    for (const lang of book.languages) {
      if (chapter.editions[lang])
        reportAnnotations(chapter.annotations, lang, book, severity, report);
      else reportChapter(chapter, lang, book, severity, report);
    }
  }
}

function addBeside(lang: Language, original: Language, what = 'text'): string {
  return `Add "${lang}" beside "${original}", with the ${what} in that language.`;
}

/** Without a text to stand on, an annotation in that language is not missing. */
function reportChapter(
  { slug, folder, editions }: Chapter,
  lang: Language,
  { original }: Book,
  severity: Severity,
  report: Report,
): void {
  report({
    code: 'book/missing-translation',
    severity,
    message: `The chapter "${slug}" has no text in "${lang}".`,
    place: wholeFile(editions[original]!.file),
    hint:
      severity === 'error'
        ? `Write ${folder}/${lang}.mdx, or set translation: lenient in site.yaml to do without.`
        : `Write ${folder}/${lang}.mdx; until then readers get the original.`,
  });
}

/** One issue for all that an annotation lacks in a language. */
function reportAnnotations(
  annotations: readonly Annotation[],
  lang: Language,
  { original }: Book,
  severity: Severity,
  report: Report,
): void {
  for (const annotation of annotations) {
    // A key of a manifest is the same in every language.
    const keys = (['target', 'lead', 'body'] as const).filter(
      (key) => annotation[key] && annotation[key][lang] === undefined,
    );
    if (keys.length === 0) continue;
    const names = keys.map((key) => `"${key}"`).join(' and ');
    report({
      code: 'annotation/missing-language',
      severity,
      message: `The annotation "${annotation.id}" has no ${names} in "${lang}".`,
      place: annotation.keyPlaceOf([keys[0]!]),
      hint: `${addBeside(lang, original)}${keys[0] === 'target' ? ` A target quotes "exact" words of ${lang}.mdx.` : ''}`,
    });
  }
}
