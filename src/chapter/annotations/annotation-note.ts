import type { Element } from 'hast';
import { h } from 'hastscript';
import { dot } from '../../language/dot.ts';
import { type Language, pick, type Picked } from '../../language/localized.ts';
import { quotationOf } from '../../book/quotation.ts';
import type { AnnotationData } from '../../book/schema/annotations.ts';
import type { Subject } from '../../book/subject.ts';
import type { Source } from '../../book/schema/sources.ts';
import type { Strings } from '../../i18n/strings.ts';
import { leadId, markId } from './ids.ts';
import type { LinkBase } from '../link-address.ts';
import { heldVersions } from './held-versions.ts';
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
  /** The chapter that it is on. */
  base: LinkBase;
  strings: Strings;
  /** What the notes are checked against, if anything. */
  subject: Subject | undefined;
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
  // The key alone: its place is marked in the manifest.
  const key = annotation.path && lastKey(annotation.path);
  const head = [
    ...(key ? [h('code', key), ' '] : []),
    h('span.kind', strings.annotation.types[type]),
    ' ',
    h('b', { lang: otherThan(lang, lead.lang) }, lead.value),
  ];
  const content = annotationTypes[type].isOpen
    ? [h('p', { id: leadId(id) }, head), ...details(note)]
    : h('details', [h('summary', { id: leadId(id) }, head), ...details(note)]);
  // Reading views take an <aside> away, and a <div> that holds many links.
  return h(
    'section',
    { id, className: ['note', type], role: 'note', ariaLabelledBy: leadId(id) },
    content,
  );
}

/** `spec.containers[0].image` is about an image, `metadata.labels["a.b/c"]` about a.b/c. */
export const lastKey = (path: string): string =>
  /\["(.*)"\]$/.exec(path)?.[1] ?? path.split('.').at(-1)!;

function details({
  annotation,
  base,
  book,
  lang,
  strings,
  subject,
  reportUrl,
  page = '',
}: AnnotationNote): Element[] {
  const body = pick(annotation.body, lang, book.languages);
  const words = strings.annotation;
  const held = heldVersions(annotation, subject, words);
  // Remarks stand on pages too that no plugin goes over.
  const versions = strings.lang === lang ? held : held && h('span', { lang: strings.lang }, held);
  return [
    h('p', { lang: otherThan(lang, body.lang) }, inlineMarkdown(body.value, base)),
    h('p.sources', [
      ...sourceLinks(annotation, book, lang),
      ...(versions === undefined ? [] : [h('br'), versions]),
      // Never alone on a line.
      '\u00A0',
      h('a', { href: `${page}#${markId(annotation.id)}`, ariaLabel: words.back }, '↩'),
      ...(reportUrl === undefined ? [] : [' ', h('a.report', { href: reportUrl }, words.report)]),
    ]),
  ];
}

/**
 * The sources of a remark as links, each once, in the reader's language where they exist in it. Of
 * one that is quoted the edition is told, and a page in another language has a link of its own.
 */
export function sourceLinks(
  annotation: AnnotationData,
  book: CitedBook,
  lang: Language,
): (Element | string)[] {
  const cited = Map.groupBy(annotation.sources, ({ id }) => id);
  return [...cited].flatMap(([id, citations], index) => {
    const source = book.sources.get(id);
    if (!source) return [];
    const separator = index === 0 ? [] : [dot];
    const title = pick(source.title, lang, book.languages);
    const page = pick(source.url, lang, book.languages).value;
    const quotations = citations.flatMap(
      (citation) => quotationOf(citation, source, book.languages[0]!) ?? [],
    );
    const quoted = quotations[0]?.lang;
    if (quoted === undefined) return [...separator, textLink(page, title, lang)];
    const quotedPage = pick(source.url, quoted, book.languages).value;
    const editions = [...new Set(quotations.map(({ edition }) => edition))].join(', ');
    if (quotedPage === page) {
      return [...separator, textLink(page, title, lang, quoted), ` (${editions})`];
    }
    const name = new Intl.DisplayNames([lang], { type: 'language' }).of(quoted) ?? quoted;
    const edition = textLink(quotedPage, { value: `${name}, ${editions}`, lang }, lang, quoted);
    return [...separator, textLink(page, title, lang), ' (', edition, ')'];
  });
}

/** The words themselves stand at the source in the back of the book: nothing here hides in a tooltip. */
export function textLink(href: string, text: Picked, lang: Language, hrefLang = lang): Element {
  const languages = { hrefLang: otherThan(lang, hrefLang), lang: otherThan(lang, text.lang) };
  return h('a', { href, ...languages }, text.value);
}

/** A language, if it is not that of the page, and has to be said. */
export const otherThan = (lang: Language, other: Language) => (other === lang ? undefined : other);
