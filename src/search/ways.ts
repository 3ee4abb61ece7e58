import type { Word } from '../language/words.ts';
import { latinToken, numberTokens, pairs, partTokens, termToken } from './analyse.ts';
import { withoutAccents } from './letters.ts';
import { isOption, optionToken, searchWords } from './search-words.ts';
import { hangulStems } from './stems.ts';
import type { Found, Lexicon, Way } from './unit.ts';

/** What a synonym is worth against the reader's own word. */
const SYNONYM_WEIGHT = 0.6;

/** How sections may contain a word as it stands, the surest way first; no ways if none does. */
export function waysOf(word: Word, lexicon: Lexicon): Found {
  const { script, text } = word;
  switch (script) {
    case 'latin':
      return isOption(text) ? waysOfOption(text, lexicon) : waysOfLatin(text, lexicon);
    case 'hangul':
      return waysOfHangul(text, lexicon);
    case 'cjk':
      return { ways: existing(pairs(text), lexicon), forms: [text] };
    case 'number':
      return waysOfNumber(text, lexicon);
    case 'jamo':
      return { ways: [], forms: [] };
  }
}

/** The way of having all tokens, if there are such tokens. */
export function existing(tokens: readonly string[], lexicon: Lexicon, weight = 1): Way[] {
  const isKnown = tokens.length > 0 && tokens.every((token) => lexicon.hasToken(token));
  return isKnown ? [{ tokens, weight }] : [];
}

/** The way of having a token that begins so, if there is one. */
function beginning(prefix: string, lexicon: Lexicon, weight = 0.4): Way[] {
  return lexicon.hasPrefix(prefix) ? [{ tokens: [prefix], prefix: true, weight }] : [];
}

/** The ways of having another form instead. */
function synonymWays(forms: readonly string[], lexicon: Lexicon): Way[] {
  return forms
    .flatMap((form) => existing(literalTokens(form), lexicon, SYNONYM_WEIGHT))
    .map((way) => ({ ...way, synonym: true }));
}

/** The tokens of a text as it is spelled, terms left aside. */
export function literalTokens(text: string): string[] {
  return searchWords(text).flatMap((word) => {
    if (word.script === 'latin') return [latinToken(word.text)];
    return word.script === 'number' ? numberTokens(word.text) : pairs(word.text);
  });
}

/** The spellings of a word that are marked in a text. */
export function formsOf({ script, text }: Word): string[] {
  return script === 'hangul' ? hangulStems(text) : [text.toLowerCase()];
}

function waysOfOption(text: string, lexicon: Lexicon): Found {
  const token = optionToken(text);
  const ways = existing([token], lexicon);
  if (token.length > 3) ways.push(...beginning(token, lexicon));
  return { ways, forms: [token] };
}

function waysOfLatin(text: string, lexicon: Lexicon): Found {
  const lower = text.toLowerCase();
  const version = /^v(\d+(?:\.\d+)*)$/.exec(lower)?.slice(1) ?? [];
  const terms = lower.length >= 3 ? termsBeginning(lower, lexicon) : [];
  const others = lexicon.synonyms.of(lower);
  const ways = [
    ...existing([latinToken(text)], lexicon),
    ...existing(version, lexicon, 0.8),
    ...existing(partTokens(text), lexicon, 0.6),
    ...terms.map((term) => ({ tokens: [termToken(term)], weight: 0.5 })),
    ...(lower.length >= 2 ? beginning(withoutAccents(lower), lexicon) : []),
    ...synonymWays(others, lexicon),
  ];
  return { ways, forms: [lower, ...version, ...others], terms };
}

/** Terms of which some form begins with the text. */
function termsBeginning(text: string, lexicon: Lexicon): number[] {
  return lexicon.surfaces.flatMap((forms, term) =>
    forms.some((form) => form.toLowerCase().startsWith(text)) ? [term] : [],
  );
}

function waysOfHangul(text: string, lexicon: Lexicon): Found {
  const { synonyms, vocabulary } = lexicon;
  if (text.length === 1) return { ways: beginning(text, lexicon, 0.5), forms: [text] };
  const others = synonyms.of(text);
  const instead = synonymWays(others, lexicon);
  // Several words that are one form of a synonym.
  if (text.includes(' ')) {
    const forms = [...searchWords(text).flatMap(formsOf), ...others];
    return { ways: [...existing(literalTokens(text), lexicon), ...instead], forms };
  }
  const stems = [...new Set([...hangulStems(text), ...synonyms.stemsOf(text)])].filter((stem) =>
    vocabulary.hasPart(stem),
  );
  const own = stems.flatMap((stem, at) => existing(pairs(stem), lexicon, at === 0 ? 1 : 0.8));
  const ways = [...own, ...instead];
  if (ways.length > 0) return { ways, forms: [...stems, ...others] };
  const nouns = vocabulary.formsOfSyllable(text);
  return {
    ways: nouns.flatMap((form) => existing(pairs(form), lexicon, 0.8)),
    forms: [text[0]!],
  };
}

/** A number, version or address as it stands, as `v1.2`, or begun: 10.244 finds 10.244.1.7. */
function waysOfNumber(text: string, lexicon: Lexicon): Found {
  // Two digits begin too much, unless the next part of an address begins after them.
  const prefixes = text.length > 2 ? [text] : ['.', '/', ':'].map((mark) => text + mark);
  const ways = [
    ...existing([text], lexicon),
    ...existing([latinToken(`v${text}`)], lexicon, 0.8),
    ...prefixes.flatMap((prefix) => beginning(prefix, lexicon)),
  ];
  return { ways, forms: [text, `v${text}`] };
}
