import type { Word } from '../language/words.ts';
import { latinToken, numberTokens } from './analyse.ts';
import { optionToken } from './search-words.ts';
import { existing, unit, type Lexicon, type Unit } from './unit.ts';

/** A number, version or address as it stands, as `v1.2`, or begun: 10.244 finds 10.244.1.7. */
export function resolveNumber(word: Word, lexicon: Lexicon): Unit {
  const { text } = word;
  const ways = [
    ...existing([numberTokens(text)[0]!], lexicon),
    ...existing([latinToken(`v${text}`)], lexicon, 0.8),
  ];
  // Two digits begin too much, unless the next part of an address begins after them.
  const begun = text.length > 2 ? [text] : ['.', '/', ':'].map((mark) => text + mark);
  for (const prefix of begun.filter((each) => lexicon.hasPrefix(each))) {
    ways.push({ tokens: [prefix], prefix: true, weight: 0.4 });
  }
  return unit(word, ways, [text, `v${text}`]);
}

/** An option as it is written, or begun, if the texts have it. */
export function resolveOption(word: Word, lexicon: Lexicon): Unit | undefined {
  const token = optionToken(word.text);
  const ways = existing([token], lexicon);
  if (token.length > 3 && lexicon.hasPrefix(token)) {
    ways.push({ tokens: [token], prefix: true, weight: 0.4 });
  }
  return ways.length > 0 ? unit(word, ways, [token]) : undefined;
}
