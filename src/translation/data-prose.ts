import type { Annotation, Book } from '../book/book.ts';
import type { Language, Localized } from '../language/localized.ts';
import type { Prose } from '../chapter/glossary/prose.ts';
import type { Place } from '../book/issues/issue.ts';
import { codeMark } from './read-prose.ts';

/** What an annotation says in one language. */
export function annotationProse(annotation: Annotation, lang: Language): Prose[] {
  return (['lead', 'body'] as const).flatMap((key) =>
    localizedProse(annotation[key], lang, annotation.placeOf([key, lang])),
  );
}

/** Texts of the book as a whole, each by itself: notes on fields, and what terms mean. */
export function bookProse(book: Book, lang: Language): Prose[][] {
  return [
    ...Object.entries(book.fieldNotes).map(([path, note]) =>
      localizedProse(note, lang, book.keyPlaceOf('fieldNotes', [path, lang])),
    ),
    ...book.glossary.terms.map(({ id, description }) =>
      localizedProse(description, lang, book.keyPlaceOf('glossary', [id, 'description', lang])),
    ),
  ];
}

function localizedProse(text: Localized, lang: Language, place: Place): Prose[] {
  const value = text[lang];
  if (value === undefined) return [];
  return [{ lang, isHeading: false, text: withoutCode(value), placeOf: () => place }];
}

/** Inline Markdown without its code and without the addresses of links. */
function withoutCode(markdown: string): string {
  const blank = (part: string) => codeMark.repeat(part.length);
  return markdown.replace(/`[^`]*`/g, blank).replace(/(?<=\])\([^)]*\)/g, blank);
}
