import { disassemble } from 'es-hangul';

/** Letters by character: es-hangul takes its time, and few syllables make up all words. */
const known = new Map<string, string>();

/** A text in single letters: 파드 gives ㅍㅏㄷㅡ. What is no Hangul syllable stays. */
export function lettersOf(text: string): string {
  let letters = '';
  for (const char of text) letters += lettersOfChar(char);
  return letters;
}

/** The initial consonants (초성) of a Hangul word. */
export function initialsOf(word: string): string {
  return Array.from(word, (syllable) => lettersOfChar(syllable)[0]).join('');
}

function lettersOfChar(char: string): string {
  let letters = known.get(char);
  if (letters === undefined) known.set(char, (letters = disassemble(char)));
  return letters;
}

/** A Latin word as a keyboard without its accents types it: größe gives grosse. */
export function withoutAccents(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/ß/g, 'ss');
}
