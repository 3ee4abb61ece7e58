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
    String.raw`(?<hangul>[가-힣]+)`,
    String.raw`(?<jamo>[ㄱ-ㅎㅏ-ㅣ]+)`,
    String.raw`(?<cjk>[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]+)`,
    String.raw`(?<latin>${LETTER}(?:${LETTER}|\d)*(?:[._\-/:]+(?:${LETTER}|\d)+)*)`,
    String.raw`(?<number>\d+(?:[.\-/:]\d+)*)`,
  ].join('|'),
  'gu',
);

/** Splits a text where its script changes and at everything that is neither letter nor digit. */
export function words(text: string): Word[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    text: match[0],
    script: scriptOf(match.groups ?? {}),
    start: match.index,
    end: match.index + match[0].length,
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

function scriptOf(groups: Record<string, string | undefined>): Script {
  for (const script of ['hangul', 'latin', 'number', 'jamo', 'cjk'] as const) {
    if (groups[script] !== undefined) return script;
  }
  throw new Error('The expression for words has a group that is no script.');
}
