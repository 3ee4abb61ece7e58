import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { subjectOf } from '../../book/subject.ts';
import { heldVersions } from '../../chapter/annotations/held-versions.ts';
import { inlineMarkdown } from '../../chapter/annotations/inline-markdown.ts';
import { pick } from '../../language/localized.ts';
import { quotationOf, withinQuotes } from '../../book/quotation.ts';
import type { AnnotationData } from '../../book/schema/annotations.ts';
import { definitionTag } from './footnote-html.ts';
import { baseOf, pageOf, type TextEdition } from './text-edition.ts';

/** Annotations as footnotes: type, lead, body, versions, sources, permalink. */
export function footnotes(ids: readonly string[], edition: TextEdition): Element[] {
  return ids.flatMap((id) => {
    const annotation = edition.chapter.annotations.find((candidate) => candidate.id === id);
    return annotation ? [footnote(annotation, edition)] : [];
  });
}

function footnote(annotation: AnnotationData, edition: TextEdition): Element {
  const { book, chapter, textStrings } = edition;
  const words = textStrings.annotation;
  const value = (localized: AnnotationData['lead']) =>
    pick(localized, chapter.textLang, book.languages).value;
  const held = heldVersions(annotation, subjectOf(book.site, chapter.frontMatter), words);
  return h(definitionTag, { id: annotation.id }, [
    h('p', [
      h('strong', `${words.types[annotation.type]}: ${value(annotation.lead)}.`),
      ' ',
      ...inlineMarkdown(value(annotation.body), baseOf(edition)),
    ]),
    h('p', [
      `${held === undefined ? '' : `${held}. `}${words.sources}: `,
      ...sources(annotation, edition),
      '. ',
      h('a', { href: `${pageOf(edition)}#${annotation.id}` }, words.permalink),
    ]),
  ]);
}

function sources(
  annotation: AnnotationData,
  { book, chapter }: TextEdition,
): (ElementContent | string)[] {
  return annotation.sources
    .flatMap((cited) => {
      const source = book.sources.get(cited.id);
      if (!source) return [];
      const quoted = quotationOf(cited, source, book.languages[0]!);
      const title = pick(source.title, chapter.textLang, book.languages).value;
      const href = pick(source.url, quoted?.lang ?? chapter.textLang, book.languages).value;
      const quotation = quoted && ` “${withinQuotes(quoted.words)}” (${quoted.edition})`;
      return [[h('a', { href }, title), quotation ?? '']];
    })
    .flatMap((content, index) => (index === 0 ? content : [', ', ...content]));
}
