import { disassemble } from 'es-hangul';

const FIRST_SYLLABLE = '가'.charCodeAt(0);
const LAST_SYLLABLE = '힣'.charCodeAt(0);
const VOWELS = 21;
const FINALS = 28;

/**
 * The letters of each onset, and of each vowel with each final consonant, as es-hangul takes
 * syllables apart (ㅘ into ㅗㅏ, ㄳ into ㄱㅅ). Adding them up is twenty times faster than its
 * `disassemble`, which matters for thousands of words on a phone.
 */
const onsets = Array.from({ length: 19 }, (_, onset) => disassemble(syllable(onset, 0))[0]!);
const rhymes = Array.from({ length: VOWELS * FINALS }, (_, rhyme) =>
  disassemble(syllable(0, rhyme)).slice(1),
);

/** A text in single letters: 파드 gives ㅍㅏㄷㅡ. What is no Hangul syllable stays. */
export function lettersOf(text: string): string {
  let letters = '';
  for (const char of text) {
    const index = syllableIndex(char);
    if (index === undefined) letters += /[ㄱ-ㅣ]/.test(char) ? disassemble(char) : char;
    else {
      const rhyme = index % (VOWELS * FINALS);
      letters += onsets[(index - rhyme) / (VOWELS * FINALS)]! + rhymes[rhyme]!;
    }
  }
  return letters;
}

/** The initial consonants (초성) of a Hangul text; other characters are left out. */
export function initialsOf(text: string): string {
  let initials = '';
  for (const char of text) {
    const index = syllableIndex(char);
    if (index !== undefined) initials += onsets[Math.floor(index / (VOWELS * FINALS))]!;
  }
  return initials;
}

function syllable(onset: number, rhyme: number): string {
  return String.fromCharCode(FIRST_SYLLABLE + onset * VOWELS * FINALS + rhyme);
}

function syllableIndex(char: string): number | undefined {
  const code = char.charCodeAt(0);
  return code >= FIRST_SYLLABLE && code <= LAST_SYLLABLE ? code - FIRST_SYLLABLE : undefined;
}
