import { subjectOf, versionName } from '../../book/subject.ts';
import { pick } from '../../language/localized.ts';
import { parseInline } from './markdown-text.ts';
import { link, list, paragraph, text } from './mdast.ts';
import { baseOf, type Block, pageOf, type TextEdition } from './text-edition.ts';

/** What stands above the text: title, where it is from, under which licence, summary. */
export function head(edition: TextEdition): Block[] {
  const { book, chapter, strings, textStrings } = edition;
  const { frontMatter, lang } = chapter;
  const title = pick(book.site.title, lang, book.languages).value;
  const subject = subjectOf(book.site, frontMatter);
  const licence = book.site.licence;
  const page = pageOf(edition);
  const base = baseOf(edition);
  const facts: Block[][] = [
    [paragraph(`${title}, ${strings.chapter.label(chapter.number, chapter.part, chapter.parts)}`)],
    [paragraph(link(page, page))],
    ...(frontMatter.byline === undefined ? [] : [[paragraph(frontMatter.byline)]]),
    ...(subject
      ? [[paragraph(strings.site.checkedAgainst(versionName(subject), subject.checked))]]
      : []),
    ...(licence?.code && licence.content
      ? [[paragraph(strings.site.licence(licence.code, licence.content))]]
      : []),
  ];
  const copied = chapter.textLang !== lang;
  return [
    { type: 'heading', depth: 1, children: [text(frontMatter.title)] },
    list(facts),
    ...(copied ? [paragraph(strings.chapter.untranslated(textStrings.name))] : []),
    paragraph(...parseInline(frontMatter.summary, base)),
    ...(frontMatter.takeaways
      ? [
          {
            type: 'heading' as const,
            depth: 2 as const,
            children: [text(textStrings.chapter.takeaways)],
          },
          list(
            frontMatter.takeaways.map((takeaway) => [paragraph(...parseInline(takeaway, base))]),
          ),
        ]
      : []),
  ];
}
