import type { TermMatch } from '../language/term-matcher.ts';
import { isParticle } from '../language/particles.ts';
import type { Word } from '../language/words.ts';
import { latinToken, partTokens, termToken } from './analyse.ts';
import { isOption, optionToken, searchWords } from './search-words.ts';
import { unit, type Lexicon, type Unit } from './unit.ts';
import { existing, formsOf, literalTokens, waysOf } from './ways.ts';

/**
 * Splits a query into terms and the words between them, and finds for each how sections may contain
 * it.
 *
 * @param corrects whether a word that is not known may be taken for the nearest one
 */
export function resolve(query: string, lexicon: Lexicon, corrects: boolean): Unit[] {
  const terms = termsOf(query, lexicon);
  const gapStarts = [0, ...terms.map(({ end }) => end)];
  return gapStarts.flatMap((start, index) => {
    const term = terms[index];
    const gap = query.slice(start, term?.start);
    const units = withPhrases(gap, lexicon)
      .filter((word) => !isLeftOver(word, gap, index > 0))
      .flatMap((word) => resolveWord(word, lexicon, corrects));
    return term ? [...units, termUnit(term, query, lexicon)] : units;
  });
}

/** The longest terms, but none that is only a part of an identifier or option that the texts have. */
function termsOf(query: string, lexicon: Lexicon): TermMatch[] {
  const identifiers = searchWords(query).filter(
    ({ text, script }) =>
      script === 'latin' &&
      (isOption(text)
        ? lexicon.hasToken(optionToken(text))
        : partTokens(text).length > 0 && lexicon.hasToken(latinToken(text))),
  );
  return lexicon.matcher
    .findLongest(query)
    .filter((term) =>
      identifiers.every(
        ({ start, end }) =>
          term.end <= start || term.start >= end || (term.start <= start && term.end >= end),
      ),
    );
}

function termUnit({ term, start, end }: TermMatch, query: string, lexicon: Lexicon): Unit {
  const typed = query.slice(start, end);
  const words = searchWords(typed);
  const ways = [
    { tokens: [termToken(term)], weight: 1 },
    // The reader's own spelling ranks before its synonyms; an identifier means itself.
    ...existing(literalTokens(typed), lexicon, partTokens(typed).length > 0 ? 2 : 0.5),
  ];
  const parts = words.length > 1 ? words.flatMap(formsOf) : [];
  return { typed, ways, importance: 1, forms: [], parts, terms: [term], script: words[0]!.script };
}

/** The words of a text, those that together are one form of a synonym in one. */
function withPhrases(text: string, { synonyms }: Lexicon): Word[] {
  const words = searchWords(text);
  const typed = words.map((word) => word.text);
  const joined: Word[] = [];
  for (let at = 0; at < words.length;) {
    const first = words[at]!;
    at += synonyms.lengthAt(typed, at);
    const { end } = words[at - 1]!;
    joined.push({ ...first, end, text: text.slice(first.start, end) });
  }
  return joined;
}

/** A particle or an ending that stands right after a term or a Latin word. */
function isLeftOver({ script, start, text }: Word, gap: string, isBehindTerm: boolean): boolean {
  const isGlued = start === 0 ? isBehindTerm : /[\p{sc=Latin}\d]/u.test(gap[start - 1]!);
  const isEnding = isParticle(text) || text.length === 1 || /^[하되된한할함됨합됩]/.test(text);
  return script === 'hangul' && isGlued && isEnding;
}

/** A word as it stands, or else the words for which it may stand, the likeliest alone. */
function resolveWord(word: Word, lexicon: Lexicon, corrects: boolean): Unit[] {
  const { script, text } = word;
  const { vocabulary } = lexicon;
  // A syllable on its way, or a sigh; what is more was read as no word, and is none.
  if (script === 'jamo' && /^(?:.|[ㅋㅎㅠㅜㅡ]+)$/.test(text)) return [];
  const found = waysOf(word, lexicon);
  const isHangul = /^[가-힣]{2,}$/.test(text);
  if (script === 'cjk' && found.ways.length === 0) {
    const parts = stretches(text, lexicon).map((part) => ({ ...word, text: part }));
    return parts.map((part) => unit(part, waysOf(part, lexicon)));
  }
  const mayBeAnother = isHangul || script === 'latin';
  // A slip in a long term, such as 네임스패이스, is no form of a word that begins like it.
  if (isHangul && corrects && text.length > 3 && found.ways.length > 0 && !vocabulary.knows(text)) {
    const isTerm = (near: string) => lexicon.matcher.exact(near) !== undefined;
    const terms = nearestOf(word, lexicon).filter(isTerm);
    if (terms.length > 0) return [corrected(word, terms, lexicon)];
  }
  if (found.ways.length > 0 || !mayBeAnother) return [unit(word, found)];
  if (isOption(text)) {
    return resolveWord({ ...word, text: text.replace(/^-+/, '') }, lexicon, corrects);
  }
  if (isHangul) {
    const parts = vocabulary.split(text);
    if (parts) return parts.flatMap((part) => resolve(part, lexicon, false));
    const nouns = vocabulary.withoutIng(text);
    const meant = nouns.length > 0 ? nouns : vocabulary.completionsByLetter(text).slice(0, 12);
    if (meant.length > 0) return [insteadOf(word, meant, 1, lexicon)];
  }
  const meant = corrects ? nearestOf(word, lexicon) : [];
  return [meant.length > 0 ? corrected(word, meant, lexicon) : unit(word, { ways: [], forms: [] })];
}

function nearestOf(word: Word, { vocabulary }: Lexicon): string[] {
  return [...new Set(formsOf(word).flatMap((form) => vocabulary.nearest(form)))];
}

function corrected(word: Word, meant: readonly string[], lexicon: Lexicon): Unit {
  return { ...insteadOf(word, meant, 0.8, lexicon), corrected: meant[0]! };
}

/**
 * No spaces part Japanese and Chinese words: the stretches of pairs that the texts have, and what is
 * between them.
 */
function stretches(text: string, { hasToken }: Lexicon): string[] {
  const isPair = (at: number) => at + 1 < text.length && hasToken(text.slice(at, at + 2));
  const starts = Array.from({ length: text.length - 1 }, (_, at) => at + 1).filter(
    (at) => !isPair(at - 1) && (isPair(at - 2) || isPair(at)),
  );
  return [0, ...starts].map((start, index) => text.slice(start, starts[index]));
}

/** A unit that is found where any of other words is. */
function insteadOf(word: Word, others: readonly string[], weight: number, lexicon: Lexicon): Unit {
  const units = others.flatMap((other) => resolve(other, lexicon, false));
  const ways = units.flatMap((other) => other.ways);
  return unit(word, {
    ways: ways.map((way) => ({ ...way, weight: way.weight * weight })),
    forms: units.flatMap(({ forms }) => forms),
    terms: units.flatMap(({ terms }) => terms),
  });
}
