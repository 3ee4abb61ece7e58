import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { type Language, pick } from '../../language/localized.ts';
import type { AnnotationData } from '../../book/schema/annotations.ts';
import type { Source } from '../../book/schema/sources.ts';
import type { Strings } from '../../i18n/strings.ts';
import { markId } from './ids.ts';
import { inlineMarkdown } from './inline-markdown.ts';
import { annotationTypes } from '../../book/annotation-types.ts';

/** As much of a book as its annotations refer to. */
export interface CitedBook {
  languages: readonly Language[];
  sources: ReadonlyMap<string, Source>;
}

/** What a remark is printed from. */
export interface AnnotationNote {
  annotation: AnnotationData;
  book: CitedBook;
  lang: Language;
  strings: Strings;
  /** Address at which a mistake in this remark can be reported, if there is a repository. */
  reportUrl: string | undefined;
  /** Address of the page with the phrase, where the remark stands on another one. */
  page?: string | undefined;
}

/**
 * A remark, as it stands after its block: sign, word, lead, body, sources, and the way back.
 *
 * `role="note"` rather than the DPUB roles: `doc-footnote` is exposed by Chromium and Firefox as a
 * plain section or "content info" with no name for the reader, while `note` is announced as a note
 * by NVDA, JAWS and VoiceOver; the back link says the phrase's place in words.
 */
export function annotationNote(note: AnnotationNote): Element {
  const { annotation, book, lang, strings } = note;
  const { type, id } = annotation;
  const lead = pick(annotation.lead, lang, book.languages);
  const head: (ElementContent | string)[] = [
    h('span.kind', strings.annotation.types[type]),
    ' ',
    h('b', lead.lang === lang ? {} : { lang: lead.lang }, lead.value),
  ];
  const content = annotationTypes[type].isOpen
    ? [h('p', head), ...details(note)]
    : [h('details', [h('summary', head), ...details(note)])];
  return h('aside', { id, className: ['note', type], role: 'note' }, content);
}

function details({
  annotation,
  book,
  lang,
  strings,
  reportUrl,
  page = '',
}: AnnotationNote): Element[] {
  const body = pick(annotation.body, lang, book.languages);
  const words = strings.annotation;
  return [
    h('p', body.lang === lang ? {} : { lang: body.lang }, inlineMarkdown(body.value)),
    h('p.sources', [
      ...sourceLinks(annotation, book, lang),
      annotation.versions === 'any' ? '' : ` · ${words.versions(annotation.versions)}`,
      ' ',
      h('a', { href: `${page}#${markId(annotation.id)}`, ariaLabel: words.back }, '↩'),
      ...(reportUrl === undefined ? [] : [' ', h('a.report', { href: reportUrl }, words.report)]),
    ]),
  ];
}

/** The sources of a remark as links, each once, in the reader's language where they exist in it. */
export function sourceLinks(
  annotation: AnnotationData,
  book: CitedBook,
  lang: Language,
): (Element | string)[] {
  const cited = Map.groupBy(annotation.sources, ({ id }) => id);
  return [...cited].flatMap(([id, citations], index) => {
    const source = book.sources.get(id);
    if (!source) return [];
    const title = pick(source.title, lang, book.languages);
    const quotes = citations.flatMap((citation) =>
      'quote' in citation && citation.quote !== undefined ? [`“${citation.quote}”`] : [],
    );
    // A tooltip is in the language of its element, and leads to the page that has its words.
    const quoteLang = quotes.length > 0 ? quotedIn(citations, source, lang) : lang;
    const link = h(
      'a',
      {
        href: pick(source.url, quoteLang, book.languages).value,
        ...(quotes.length > 0
          ? { title: quotes.join(' '), ...(quoteLang !== lang && { lang: quoteLang }) }
          : title.lang !== lang && { lang: title.lang }),
      },
      quoteLang === title.lang ? title.value : h('span', { lang: title.lang }, title.value),
    );
    return index === 0 ? [link] : [' · ', link];
  });
}

function quotedIn(citations: AnnotationData['sources'], source: Source, lang: Language): Language {
  const own = citations.find((cited) => 'lang' in cited && cited.lang !== undefined);
  return (own && 'lang' in own ? own.lang : undefined) ?? source.lang ?? lang;
}
