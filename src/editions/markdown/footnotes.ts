import type { FootnoteDefinition, PhrasingContent } from 'mdast';
import { subjectOf } from '../../book/subject.ts';
import { heldVersions } from '../../chapter/annotations/held-versions.ts';
import { pick } from '../../language/localized.ts';
import { quotationOf, withinQuotes } from '../../book/quotation.ts';
import type { AnnotationData } from '../../book/schema/annotations.ts';
import { parseInline } from './markdown-text.ts';
import { link, paragraph, strong, text } from './mdast.ts';
import { baseOf, pageOf, type TextEdition } from './text-edition.ts';

/** Annotations as footnotes: type, lead, body, versions, sources, permalink. */
export function footnotes(ids: readonly string[], edition: TextEdition): FootnoteDefinition[] {
  return ids.flatMap((id) => {
    const annotation = edition.chapter.annotations.find((candidate) => candidate.id === id);
    return annotation ? [footnote(annotation, edition)] : [];
  });
}

function footnote(annotation: AnnotationData, edition: TextEdition): FootnoteDefinition {
  const { book, chapter, textStrings } = edition;
  const words = textStrings.annotation;
  const value = (localized: AnnotationData['lead']) =>
    pick(localized, chapter.textLang, book.languages).value;
  const head = strong(`${words.types[annotation.type]}: ${value(annotation.lead)}.`);
  const held = heldVersions(annotation, subjectOf(book.site, chapter.frontMatter), words);
  const versions = held === undefined ? [] : [text(`${held}. `)];
  return {
    type: 'footnoteDefinition',
    identifier: annotation.id,
    label: annotation.id,
    children: [
      paragraph(head, ' ', ...parseInline(value(annotation.body), baseOf(edition))),
      paragraph(
        ...versions,
        `${words.sources}: `,
        ...sources(annotation, edition),
        '. ',
        link(`${pageOf(edition)}#${annotation.id}`, words.permalink),
      ),
    ],
  };
}

function sources(
  annotation: AnnotationData,
  { book, chapter }: TextEdition,
): (PhrasingContent | string)[] {
  return annotation.sources
    .flatMap((cited): (PhrasingContent | string)[][] => {
      const source = book.sources[cited.id];
      if (!source) return [];
      const quoted = quotationOf(cited, source, book.languages[0]!);
      const title = pick(source.title, chapter.textLang, book.languages).value;
      const url = pick(source.url, quoted?.lang ?? chapter.textLang, book.languages).value;
      return [
        [
          link(url, title),
          ...(quoted ? [` “${withinQuotes(quoted.words)}” (${quoted.edition})`] : []),
        ],
      ];
    })
    .flatMap((content, index) => (index === 0 ? content : [', ', ...content]));
}
