import { frontMatterTexts } from '../book/schema/front-matter.ts';
import type { Book, Chapter } from '../book/book.ts';
import type { Issue, Place, Report } from '../book/issues/issue.ts';
import type { Language, Localized } from '../language/localized.ts';
import { addressesIn } from './annotations/inline-markdown.ts';
import { type Ids, leadsAway, type LinkContext, resolveLink } from './resolve-link.ts';
import { strayMarks } from './text-marks.ts';

/** Inline Markdown of a data file, or of front matter, in one language. */
export interface BookText {
  lang: Language;
  text: string;
  /** Place of words in it. */
  placeOf(words: string): Place;
}

/** The texts that stand on a chapter's page and are not its prose. */
export function textsOf(chapter: Chapter): BookText[] {
  return [
    ...chapter.annotations.flatMap(({ body, placeOf }) => localizedTexts(body, ['body'], placeOf)),
    ...chapter.questions.flatMap(({ question, answer, placeOf }) => [
      ...localizedTexts(question, ['question'], placeOf),
      ...localizedTexts(answer, ['answer'], placeOf),
    ]),
    ...Object.values(chapter.editions).flatMap(({ lang, frontMatter, placeOf }) =>
      frontMatterTexts(frontMatter)
        .filter(({ isProse }) => isProse)
        .map(({ text, path }): BookText => ({
          lang,
          text,
          placeOf: (words) => placeOf(path, words),
        })),
    ),
  ];
}

/** Looks over texts that stand on many pages: notes on fields, and what terms mean. */
export function checkBookTexts(
  book: Book,
  context: Pick<LinkContext, 'addresses' | 'schemas'>,
  report: Report,
): void {
  const texts = Object.entries(book.fieldNotes).flatMap(([path, note]) =>
    localizedTexts(note, [path], (inner, words) => book.placeOf('fieldNotes', inner, words)),
  );
  const issues: LinkContext['issues'] = [];
  checkTexts(texts, new Set(), { ...context, book, lang: book.original, issues });
  for (const issue of issues) report(issue);
  for (const { id, description } of book.glossary.terms) {
    for (const [lang, text] of Object.entries(description)) {
      const link = markdownLink.exec(text)?.[0];
      if (link === undefined) continue;
      const place = book.placeOf('glossary', [id, 'description', lang], link);
      report(literalLink('What a term means', place));
    }
  }
}

/** A link as Markdown has it, not a call such as `list[0](1)`. */
export const markdownLink = /\[[^\]]*\]\([^()\s]*[#./:][^()\s]*\)/;

/** @param what is printed as it is written: links in it would be brackets */
export const literalLink = (what: string, place: Place): Issue => ({
  code: 'chapter/literal-link',
  severity: 'error',
  message: `${what} is plain text, and holds a link.`,
  place,
  hint: 'Write the words alone, and the link into the text of the chapter.',
});

function localizedTexts(
  texts: Localized,
  path: readonly string[],
  placeOf: (path: (string | number)[], words: string) => Place,
): BookText[] {
  return Object.entries(texts).map(([lang, text]) => ({
    lang,
    text,
    placeOf: (words) => placeOf([...path, lang], words),
  }));
}

/** Looks over what texts of data files lead to and show. */
export function checkTexts(texts: readonly BookText[], ids: Ids, context: LinkContext): void {
  // One plain text for all languages is one mistake.
  const told = new Set<string>();
  const isNew = (place: Place, name = '') => {
    const before = told.size;
    return told.add(JSON.stringify(place) + name).size > before;
  };
  for (const { lang, text, placeOf } of texts) {
    for (const { name, words, hint } of strayMarks(text)) {
      const place = placeOf(words);
      if (!isNew(place, name)) continue;
      context.issues.push({
        code: 'chapter/foreign-mark',
        severity: 'warning',
        message: `This is ${name}, for which a text of a data file has no form.`,
        place,
        hint,
      });
    }
    const { links, pictures } = addressesIn(text);
    for (const address of links.filter((each) => !leadsAway(each))) {
      const place = placeOf(address);
      if (isNew(place)) resolveLink(address, place, ids, { ...context, lang });
    }
    for (const address of pictures.filter((each) => !links.includes(each))) {
      const place = placeOf(address);
      if (!isNew(place)) continue;
      context.issues.push({
        code: 'chapter/picture',
        severity: 'error',
        message: 'A text of a data file holds no picture.',
        place,
        hint: 'Show it in the text of the chapter, or write a link to it: [words](https://…).',
      });
    }
  }
}
