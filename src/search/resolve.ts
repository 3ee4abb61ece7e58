import type { TermMatch } from '../language/term-matcher.ts';
import { isParticle } from '../language/particles.ts';
import type { Word } from '../language/words.ts';
import { latinToken, pairs, partTokens, termToken } from './analyse.ts';
import { resolveNumber, resolveOption } from './resolve-literal.ts';
import { isOption, optionToken, searchWords } from './search-words.ts';
import { hangulStems } from './stems.ts';
import {
  existing,
  literalTokens,
  synonymWays,
  unit,
  type Lexicon,
  type Unit,
  type Way,
} from './unit.ts';

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
    for (const word of withPhrases(gap, lexicon)) {
      const glued = word.start === 0 && at > 0;
      if (!isLeftOver(word, glued, gap)) units.push(...resolveWord(word, lexicon, corrects));
    }
    if (!match) break;
    units.push(termUnit(query.slice(match.start, match.end), match.term, lexicon));
    at = match.end;
  }
  return units;
}

/** The words of a text, those that together are one form of a synonym in one. */
function withPhrases(text: string, { synonyms }: Lexicon): Word[] {
  const found = searchWords(text);
  const typed = found.map((word) => word.text);
  const joined: Word[] = [];
  for (let at = 0; at < found.length;) {
    const length = synonyms.lengthAt(typed, at);
    const { end } = found[at + length - 1]!;
    const first = found[at]!;
    joined.push({ ...first, end, text: text.slice(first.start, end) });
    at += length;
  }
  return joined;
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
    // The reader's own spelling ranks before its synonyms; an identifier means itself.
    ...existing(literalTokens(typed), lexicon, partTokens(typed).length > 0 ? 2 : 0.5),
  ];
  const [first, ...others] = searchWords(typed);
  const parts = others.length > 0 ? [first!, ...others].flatMap(formsOf) : [];
  return { typed, ways, importance: 1, forms: [], parts, terms: [term], script: first!.script };
}

function formsOf({ script, text }: Word): string[] {
  return script === 'hangul' ? hangulStems(text) : [text.toLowerCase()];
}

function resolveWord(word: Word, lexicon: Lexicon, corrects: boolean): Unit[] {
  switch (word.script) {
    case 'latin':
      return [resolveOptionOrLatin(word, lexicon, corrects)];
    case 'hangul':
      return resolveHangul(word, lexicon, corrects);
    case 'cjk':
      return [unit(word, existing(pairs(word.text), lexicon), [word.text])];
    case 'number':
      return [resolveNumber(word, lexicon)];
    case 'jamo':
      // A syllable on its way, or a sigh; what is more was read as no word, and is none.
      return /^(?:.|[ㅋㅎㅠㅜㅡ]+)$/.test(word.text) ? [] : [unit(word, [], [])];
  }
}

function resolveHangul(word: Word, lexicon: Lexicon, corrects: boolean): Unit[] {
  const { synonyms, vocabulary } = lexicon;
  if (word.text.includes(' ')) {
    const others = synonyms.of(word.text);
    const ways = [...existing(literalTokens(word.text), lexicon), ...synonymWays(others, lexicon)];
    return [unit(word, ways, [...searchWords(word.text).flatMap(formsOf), ...others])];
  }
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
  const others = synonyms.of(word.text);
  ways.push(...synonymWays(others, lexicon));
  if (ways.length > 0) return [unit(word, ways, [...forms, ...others])];

  const syllable = vocabulary.formsOfSyllable(word.text);
  if (syllable.length > 0) {
    const found = syllable.flatMap((form) => existing(pairs(form), lexicon, 0.8));
    return [unit(word, found, [word.text[0]!])];
  }
  const parts = vocabulary.split(word.text);
  if (parts) {
    return parts.flatMap((part) => resolve(part, lexicon, false));
  }
  const nouns = vocabulary.withoutIng(word.text);
  if (nouns.length > 0) return [insteadOf(word, nouns, 1, lexicon, false)];
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

function resolveOptionOrLatin(word: Word, lexicon: Lexicon, corrects: boolean): Unit {
  if (!isOption(word.text)) return resolveLatin(word, lexicon, corrects);
  const name = { ...word, text: word.text.replace(/^-+/, '') };
  return resolveOption(word, lexicon) ?? resolveLatin(name, lexicon, corrects);
}

function resolveLatin(word: Word, lexicon: Lexicon, corrects: boolean): Unit {
  const lower = word.text.toLowerCase();
  const ways = existing([latinToken(word.text)], lexicon);
  const version = /^v(\d+(?:\.\d+)*)$/.exec(lower)?.[1];
  if (version !== undefined) ways.push(...existing([version], lexicon, 0.8));
  const parts = partTokens(word.text);
  if (parts.length > 0) ways.push(...existing(parts, lexicon, 0.6));
  const begun = lower.length >= 3 ? termsBeginning(lower, lexicon) : [];
  ways.push(...begun.map((term) => ({ tokens: [termToken(term)], weight: 0.5 })));
  if (lower.length >= 2 && lexicon.hasPrefix(lower)) {
    ways.push({ tokens: [lower], prefix: true, weight: 0.4 });
  }
  const others = lexicon.synonyms.of(lower);
  ways.push(...synonymWays(others, lexicon));
  if (ways.length > 0) {
    const forms = version === undefined ? [lower] : [lower, version];
    return unit(word, ways, [...forms, ...others], begun);
  }
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

/** Terms of which some form begins with the text. */
function termsBeginning(text: string, lexicon: Lexicon): number[] {
  return lexicon.surfaces.flatMap((forms, term) =>
    forms.some((form) => form.toLowerCase().startsWith(text)) ? [term] : [],
  );
}
