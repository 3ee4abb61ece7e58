import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { subjectOf, versionName } from '../../book/subject.ts';
import { inlineMarkdown } from '../../chapter/annotations/inline-markdown.ts';
import { pick } from '../../language/localized.ts';
import { baseOf, pageOf, type TextEdition } from './text-edition.ts';

/** What stands above the text: title, where it is from, under which licence, summary. */
export function head(edition: TextEdition): ElementContent[] {
  const { book, chapter, strings, textStrings } = edition;
  const { frontMatter, lang, number, part, parts } = chapter;
  const title = pick(book.site.title, lang, book.languages).value;
  const subject = subjectOf(book.site, frontMatter);
  const licence = book.site.licence;
  const page = pageOf(edition);
  const base = baseOf(edition);
  const facts = [
    `${title}, ${strings.chapter.label(number, part, parts)}`,
    h('a', { href: page }, page),
    frontMatter.byline,
    subject && strings.site.checkedAgainst(versionName(subject), subject.checked),
    licence?.code && licence.content && strings.site.licence(licence.code, licence.content),
  ];
  const copied = chapter.textLang !== lang;
  return [
    h('h1', frontMatter.title),
    h(
      'ul',
      facts.filter(Boolean).map((fact) => h('li', fact)),
    ),
    ...(copied ? [h('p', strings.chapter.untranslated(textStrings.name))] : []),
    h('p', inlineMarkdown(frontMatter.summary, base)),
    ...(frontMatter.takeaways
      ? [
          h('h2', textStrings.chapter.takeaways),
          h(
            'ul',
            frontMatter.takeaways.map((takeaway) => h('li', inlineMarkdown(takeaway, base))),
          ),
        ]
      : []),
  ];
}
