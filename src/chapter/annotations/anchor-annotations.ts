import type { Annotation } from '../../book/book.ts';
import type { Language } from '../../language/localized.ts';
import type { Report } from '../../book/issues/issue.ts';
import type { Fault } from '../context.ts';
import type { Anchored } from './mark-quotes.ts';
import { matchQuote, type QuoteFault, type QuoteMatch } from './match-quote.ts';
import { codeSign, normaliseText, type TextBlock } from './text-blocks.ts';

/**
 * Finds the phrase of every annotation in one edition's blocks. Each that cannot be placed is
 * reported at its quote in annotations.yaml; annotations without a quote in this language were
 * reported when the book was loaded.
 *
 * @param text its language, whether components or expressions print a part of it, and its source.
 * @returns the placed ones in the order of the text, outer before inner.
 */
export function anchorAnnotations(
  annotations: readonly Annotation[],
  blocks: readonly TextBlock[],
  text: AnnotatedText,
  report: Report,
): Anchored[] {
  const { lang } = text;
  const anchored: Anchored[] = [];
  for (const annotation of annotations) {
    const selector = annotation.target?.[lang];
    if (!selector) continue;
    const result = matchQuote(selector, blocks);
    if ('match' in result) anchored.push({ annotation, match: result.match });
    else {
      const place = annotation.placeOf(['target', lang, 'exact']);
      report({ severity: 'error', place, ...faultOf(result.fault, selector.exact, text) });
    }
  }
  const order = new Map(blocks.map((block, index) => [block, index]));
  anchored.sort(
    (a, b) =>
      order.get(a.match.block)! - order.get(b.match.block)! ||
      a.match.start - b.match.start ||
      b.match.end - a.match.end,
  );
  return withoutCrossings(anchored, lang, report);
}

interface AnnotatedText {
  lang: Language;
  holdsCode: boolean;
  source: string;
}

/** What is wrong with the quote, and what to do. */
function faultOf(fault: QuoteFault, exact: string, text: AnnotatedText): Fault {
  const { lang } = text;
  switch (fault.kind) {
    case 'not-found':
      return {
        code: 'annotation/quote-not-found',
        message: `The text of ${lang}.mdx does not hold the words "${exact}".`,
        hint: lostHint(exact, fault.nearest, text),
      };
    case 'elsewhere':
      return {
        code: 'annotation/quote-not-found',
        message: `${lang}.mdx holds the words "${exact}", and other words around them: ${fault.matches.slice(0, 3).map(inContext).join('; ')}.`,
        hint:
          fault.matches.length === 1
            ? 'They occur once: leave prefix and suffix out.'
            : 'Write the words just before them as the prefix, those just after them as the suffix.',
      };
    case 'crosses-blocks':
      return {
        code: 'annotation/quote-crosses-blocks',
        message: `The quote runs over the end of the block "${excerpt(fault.first.text)}".`,
        hint: 'Quote words of one paragraph, item or heading.',
      };
    case 'ambiguous':
      return {
        code: 'annotation/quote-ambiguous',
        message: `${lang}.mdx holds the words "${exact}" ${fault.matches.length} times: ${fault.matches.map(inContext).join('; ')}.`,
        hint: `Add a prefix, the words just before it: ${fault.prefixes.map((prefix) => `prefix: "${prefix}"`).join(' or ')}.`,
      };
  }
}

/** What to do about words that no paragraph holds. */
function lostHint(
  exact: string,
  nearest: string | undefined,
  { holdsCode, source }: AnnotatedText,
): string {
  // With marks of Markdown in it, a quote may be what the source says of a paragraph.
  if (!/[*_`~[\]\\]/.test(exact) && normaliseText(source).includes(normaliseText(exact).trim())) {
    return 'They stand where no remark can be: in code, a caption, a box of steps, a component or the front matter. Quote words of the text itself.';
  }
  const near = nearest
    ? `Quote the words as they stand there now. The nearest passage is "${nearest.replaceAll(codeSign, '{…}')}".${difference(exact, nearest)}`
    : 'Quote words of the text as it is rendered, without Markdown marks.';
  return holdsCode ? `${near} What a component or an expression prints cannot be annotated.` : near;
}

/** Where two wordings part, for a person to see at a glance. */
function difference(quote: string, text: string): string {
  let at = 0;
  while (at < quote.length && quote[at] === text[at]) at++;
  if (at === 0) return '';
  return ` They part after "${quote.slice(Math.max(0, at - 12), at)}".`;
}

function withoutCrossings(anchored: Anchored[], lang: Language, report: Report): Anchored[] {
  const kept: Anchored[] = [];
  for (const candidate of anchored) {
    const other = kept.find(({ match }) => crosses(match, candidate.match));
    if (!other) {
      kept.push(candidate);
      continue;
    }
    report({
      code: 'annotation/overlap',
      severity: 'error',
      message: `The quote of "${candidate.annotation.id}" crosses that of "${other.annotation.id}".`,
      place: candidate.annotation.placeOf(['target', lang, 'exact']),
      hint: 'Shorten or move one of them: a quote may lie inside another, but not across its end.',
      related: [
        { place: other.annotation.placeOf(['target', lang, 'exact']), message: 'the other quote' },
      ],
    });
  }
  return kept;
}

function crosses(a: QuoteMatch, b: QuoteMatch): boolean {
  if (a.block !== b.block || a.end <= b.start || b.end <= a.start) return false;
  return (a.start < b.start && a.end < b.end) || (b.start < a.start && b.end < a.end);
}

const excerpt = (text: string) => (text.length > 40 ? `${text.slice(0, 38)}…` : text);

function inContext({ block, start, end }: QuoteMatch): string {
  return `"…${block.text.slice(Math.max(0, start - 12), end + 12)}…"`;
}
