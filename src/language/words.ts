/**
 * - `hangul`: a run of whole syllables; `jamo`: loose letters, as half-typed or mistyped text has;
 * - `cjk`: Han characters and kana, which carry no spaces either;
 * - `latin`: a word of a spaced alphabet or an identifier, inner punctuation included
 *   (`pods/portforward`, `restartPolicy`);
 * - `number`: digits with inner punctuation (`1-1`, `10.244.1.0/24`).
 */
export type Script = 'hangul' | 'jamo' | 'cjk' | 'latin' | 'number';

/** One word of a text with its place: `end` is exclusive, both count UTF-16 units. */
export interface Word {
  text: string;
  script: Script;
  start: number;
  end: number;
}

const LETTER = String.raw`[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}]`;
const WORD = new RegExp(
  [
    String.raw`[가-힣]+`,
    String.raw`[ㄱ-ㅎㅏ-ㅣ]+`,
    String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]+`,
    String.raw`${LETTER}(?:${LETTER}|\d)*(?:[._\-/:]+(?:${LETTER}|\d)+)*`,
    String.raw`\d+(?:[.\-/:]\d+)*`,
  ].join('|'),
  'gu',
);

/** Splits a text where its script changes and at everything that is neither letter nor digit. */
export function words(text: string): Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index: start }) => ({
    text: word,
    script: scriptOf(word),
    start,
    end: start + word.length,
  }));
}

/**
 * The parts of an identifier in lower case, split at punctuation and at capitals:
 * `containerPort` gives container and port.
 */
export function identifierParts(word: string): string[] {
  return word
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu}{2,})(\p{Lu}\p{Ll}{2,})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((part) => part !== '');
}

/** What a word begins with decides; the test of letters, which costs the most, comes last. */
function scriptOf(word: string): Script {
  const first = word[0]!;
  if (first >= '가' && first <= '힣') return 'hangul';
  if ((first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z')) return 'latin';
  if (first >= '0' && first <= '9') return 'number';
  if (first >= 'ㄱ' && first <= 'ㅣ') return 'jamo';
  return BEGINS_WITH_LETTER.test(word) ? 'latin' : 'cjk';
}

const BEGINS_WITH_LETTER = new RegExp(`^${LETTER}`, 'u');
