import type { TermMatch, TermMatcher } from '../glossary/term-matcher.ts';
import { isParticle } from '../glossary/particles.ts';
import { words, type Word } from '../glossary/words.ts';
import { flatToken, latinToken, numberTokens, pairs, partTokens, termToken } from './analyse.ts';
import { importance } from './query-words.ts';
import { hangulStems } from './stems.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One way in which a section can contain a word of the query: it has all the tokens. */
export interface Way {
  tokens: readonly string[];
  /** The tokens are beginnings of tokens. */
  prefix?: true;
  weight: number;
}

/** A word or a term of the query and everything that counts as finding it. */
export interface Unit {
  /** As the reader typed it. */
  typed: string;
  /** The word that was taken instead, where the typed one is not known. */
  corrected?: string;
  ways: readonly Way[];
  /** From 0 to 1; see {@link importance}. */
  importance: number;
  /** Literal forms to mark in a text; Latin ones in lower case. */
  forms: readonly string[];
  /** Terms to mark in a text. */
  terms: readonly number[];
  script: Word['script'];
}

/** What the resolver knows of the index. */
export interface Lexicon {
  matcher: TermMatcher;
  vocabulary: Vocabulary;
  /** Ways of writing of each term. */
  surfaces: readonly (readonly string[])[];
  /** Whether some section has the token. */
  hasToken(token: string): boolean;
  /** Whether some section has a token that begins so. */
  hasPrefix(prefix: string): boolean;
}

/**
 * Splits a query into terms and words, and finds for each how sections may contain it.
 *
 * @param corrects whether a word that is not known may be taken for the nearest one
 */
export function resolve(query: string, lexicon: Lexicon, corrects: boolean): Unit[] {
  const units: Unit[] = [];
  let at = 0;
  for (const match of [...termsOf(query, lexicon), undefined]) {
    const gap = query.slice(at, match?.start);
    for (const word of words(gap)) {
      const glued = word.start === 0 && at > 0;
      if (!isLeftOver(word, glued, gap)) units.push(...resolveWord(word, lexicon, corrects));
    }
    if (!match) break;
    units.push(termUnit(query.slice(match.start, match.end), match.term, lexicon));
    at = match.end;
  }
  return units;
}

/**
 * What neighbouring words would be if they were one identifier: container port as containerPort.
 * Sections that have it rank higher.
 */
export function phrases(query: string, lexicon: Lexicon): Way[] {
  const found = words(query);
  return found.slice(1).flatMap((word, index): Way[] => {
    const before = found[index]!;
    const areWords = before.script === 'latin' && word.script === 'latin';
    if (!areWords || query.slice(before.end, word.start) !== ' ') return [];
    return existing([flatToken(before.text + word.text)], lexicon);
  });
}

/** The longest terms, but none that is only a part of an identifier that the texts have. */
function termsOf(query: string, lexicon: Lexicon): TermMatch[] {
  const identifiers = words(query).filter(
    ({ text, script }) =>
      script === 'latin' && partTokens(text).length > 0 && lexicon.hasToken(latinToken(text)),
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

/** A particle or an ending that stands right after a term or a Latin word. */
function isLeftOver(word: Word, glued: boolean, gap: string): boolean {
  if (word.script !== 'hangul') return false;
  const afterLatin = word.start > 0 && /[\p{sc=Latin}\d]/u.test(gap[word.start - 1]!);
  if (!glued && !afterLatin) return false;
  return isParticle(word.text) || word.text.length === 1 || /^[하되된한할함됨합됩]/.test(word.text);
}

function termUnit(typed: string, term: number, lexicon: Lexicon): Unit {
  const ways: Way[] = [
    { tokens: [termToken(term)], weight: 1 },
    // The reader's own spelling ranks before its synonyms.
    ...existing(literalTokens(typed), lexicon, 0.5),
  ];
  return { typed, ways, importance: 1, forms: [], terms: [term], script: words(typed)[0]!.script };
}

function literalTokens(text: string): string[] {
  return words(text).flatMap((word) => {
    if (word.script === 'latin') return [latinToken(word.text)];
    return word.script === 'number' ? numberTokens(word.text) : pairs(word.text);
  });
}

function resolveWord(word: Word, lexicon: Lexicon, corrects: boolean): Unit[] {
  switch (word.script) {
    case 'latin':
      return [resolveLatin(word, lexicon, corrects)];
    case 'hangul':
      return resolveHangul(word, lexicon, corrects);
    case 'cjk':
      return [unit(word, existing(pairs(word.text), lexicon), [word.text])];
    case 'number':
      return [unit(word, existing([numberTokens(word.text)[0]!], lexicon), [word.text])];
    case 'jamo':
      return [];
  }
}

function resolveHangul(word: Word, lexicon: Lexicon, corrects: boolean): Unit[] {
  const { vocabulary } = lexicon;
  if (word.text.length === 1) {
    const ways: Way[] = lexicon.hasPrefix(word.text)
      ? [{ tokens: [word.text], prefix: true, weight: 0.5 }]
      : [];
    return [unit(word, ways, [word.text])];
  }
  const forms = hangulStems(word.text).filter((form) => vocabulary.hasPart(form));
  const ways = forms.flatMap((form, index) =>
    existing(pairs(form), lexicon, index === 0 ? 1 : 0.8),
  );
  const begun = vocabulary.knows(word.text) ? [] : termsBeginning(word.text, lexicon);
  ways.push(...begun.map((term) => ({ tokens: [termToken(term)], weight: 0.5 })));
  if (ways.length > 0) return [unit(word, ways, forms, begun)];

  const parts = vocabulary.split(word.text);
  if (parts) {
    return parts.flatMap((part) => resolve(part, lexicon, false));
  }
  const typing = vocabulary.completionsByLetter(word.text).slice(0, 12);
  if (typing.length > 0) return [insteadOf(word, typing, 1, lexicon, false)];
  if (corrects) {
    const nearest = [
      ...new Set(hangulStems(word.text).flatMap((stem) => vocabulary.nearest(stem))),
    ];
    if (nearest.length > 0) return [insteadOf(word, nearest, 0.8, lexicon, true)];
  }
  return [unit(word, [], [])];
}

function resolveLatin(word: Word, lexicon: Lexicon, corrects: boolean): Unit {
  const lower = word.text.toLowerCase();
  const ways = existing([latinToken(word.text)], lexicon);
  const parts = partTokens(word.text);
  if (parts.length > 0) ways.push(...existing(parts, lexicon, 0.6));
  const begun = lower.length >= 3 ? termsBeginning(lower, lexicon) : [];
  ways.push(...begun.map((term) => ({ tokens: [termToken(term)], weight: 0.5 })));
  if (lower.length >= 2 && lexicon.hasPrefix(lower)) {
    ways.push({ tokens: [lower], prefix: true, weight: 0.4 });
  }
  if (ways.length > 0) return unit(word, ways, [lower], begun);
  const nearest = corrects ? lexicon.vocabulary.nearest(lower) : [];
  if (nearest.length > 0) return insteadOf(word, nearest, 0.8, lexicon, true);
  return unit(word, [], []);
}

/** A unit that is found where any of other words is. */
function insteadOf(
  word: Word,
  others: readonly string[],
  weight: number,
  lexicon: Lexicon,
  isCorrection: boolean,
): Unit {
  const units = others.flatMap((other) => resolve(other, lexicon, false));
  return {
    ...unit(
      word,
      units.flatMap(({ ways }) => ways.map((way) => ({ ...way, weight: way.weight * weight }))),
      units.flatMap(({ forms }) => forms),
      units.flatMap(({ terms }) => terms),
    ),
    ...(isCorrection ? { corrected: others[0]! } : {}),
  };
}

function unit(
  word: Word,
  ways: readonly Way[],
  forms: readonly string[],
  terms: readonly number[] = [],
): Unit {
  return {
    typed: word.text,
    ways,
    importance: importance(word.text, ways.length > 0),
    forms,
    terms,
    script: word.script,
  };
}

function existing(tokens: readonly string[], lexicon: Lexicon, weight = 1): Way[] {
  return tokens.every((token) => lexicon.hasToken(token)) ? [{ tokens, weight }] : [];
}

/** Terms of which some form begins with the text. */
function termsBeginning(text: string, lexicon: Lexicon): number[] {
  return lexicon.surfaces.flatMap((forms, term) =>
    forms.some((form) => form.toLowerCase().startsWith(text)) ? [term] : [],
  );
}
