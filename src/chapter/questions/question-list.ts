import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { textLink } from '../annotations/annotation-note.ts';
import { inlineMarkdown } from '../annotations/inline-markdown.ts';
import type { LinkBase } from '../link-address.ts';
import { dot } from '../../language/dot.ts';
import { type Language, pick } from '../../language/localized.ts';
import type { AnnotationData } from '../../book/schema/annotations.ts';
import type { Source } from '../../book/schema/sources.ts';
import { brokenCode } from '../line-breaks.ts';
import type { QuestionStrings } from '../../i18n/strings.ts';
import { type Citation, readCitation } from './citation.ts';
import type { QuestionData } from '../../book/schema/questions.ts';

/** What questions are printed from. */
export interface QuestionContext {
  languages: readonly Language[];
  lang: Language;
  /** The chapter that they are on. */
  base: LinkBase;
  strings: QuestionStrings;
  annotations: readonly AnnotationData[];
  sources: ReadonlyMap<string, Source>;
  manifests: readonly { name: string }[];
  /** Address of a cited annotation or manifest, as seen from where the questions stand. */
  hrefOf(citation: Exclude<Citation, { kind: 'source' }>): string;
}

/** The questions at the end of a section: the answer opens in place. */
export function questionList(
  questions: readonly QuestionData[],
  context: QuestionContext,
): Element {
  return h('div.questions', { dataMaterial: '' }, [
    h('p', h('b', context.strings.title)),
    ...questions.map((question, index) =>
      h('details', { id: questionId(question, index) }, [
        h('summary', textOf(question.question, context)),
        answerOf(question, context),
      ]),
    ),
  ]);
}

/** Fragment of a question, by its place among those of its section. */
export function questionId({ section }: Pick<QuestionData, 'section'>, index: number): string {
  return `${section}-question-${index + 1}`;
}

/** The answer to a question, with what it rests on. */
export function answerOf({ answer, cites }: QuestionData, context: QuestionContext): Element {
  const links = cites.flatMap((text) => ground(text, context) ?? []);
  const grounds = links.flatMap((link, index) => (index === 0 ? [link] : [dot, link]));
  return h('p', [
    ...textOf(answer, context),
    ' ',
    h('span.sources', [`${context.strings.grounds}: `, ...grounds]),
  ]);
}

/** A localised inline text; one that is in another language says so. */
export function textOf(
  text: QuestionData['question'],
  { base, lang, languages }: Pick<QuestionContext, 'base' | 'lang' | 'languages'>,
): ElementContent[] {
  const picked = pick(text, lang, languages);
  const content = inlineMarkdown(picked.value, base);
  return picked.lang === lang ? content : [h('span', { lang: picked.lang }, content)];
}

function ground(text: string, context: QuestionContext): Element | undefined {
  const { lang, languages, annotations, sources } = context;
  const citation = readCitation(text, context);
  if (!citation) return undefined;
  if (citation.kind === 'source') {
    const { title, url } = sources.get(citation.id)!;
    return textLink(pick(url, lang, languages).value, pick(title, lang, languages), lang);
  }
  const href = context.hrefOf(citation);
  if (citation.kind === 'manifest') {
    return h('a', { href }, h('code', brokenCode(citation.path || citation.name)));
  }
  const { lead } = annotations.find(({ id }) => id === citation.id)!;
  return textLink(href, pick(lead, lang, languages), lang);
}
