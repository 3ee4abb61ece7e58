/** Where a line may break: around signs, and between the characters of Chinese, Japanese, Korean. */
const breakable = /[^\p{L}\p{N}\p{M}\s]|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu;

/** A text as words with one space between, without marks of Markdown: equal wherever lines break. */
export function wordsOf(text: string): string {
  return text
    .replaceAll(/<br\s*\/?>|\\n/gi, ' ')
    .replaceAll(/[*_`\\]/g, '')
    .replaceAll(breakable, ' $& ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
