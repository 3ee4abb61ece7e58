import { disassemble } from 'es-hangul';

/** Sounds that Korean spelling of foreign words keeps apart: letters of one class are alike. */
const CLASSES = {
  K: 'ㄱㄲㅋckgq',
  T: 'ㄷㄸㅌdt',
  P: 'ㅂㅃㅍbpfv',
  S: 'ㅅㅆㅈㅉㅊszj',
  N: 'ㄴn',
  M: 'ㅁm',
  L: 'ㄹlr',
  G: '#',
};

const CLASS_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(CLASSES).flatMap(([name, letters]) =>
    [...letters].map((letter) => [letter, name]),
  ),
);

/**
 * The consonants of a word by class of sound, without vowels and repetition. A word and its
 * Korean spelling usually have the same: sidecar and 사이드카 give STK. It proposes pairs for a
 * person to confirm; it proves nothing.
 */
export function consonantSkeleton(word: string): string {
  const classes = /[가-힣]/.test(word) ? hangulClasses(word) : latinClasses(word.toLowerCase());
  return classes.replace(/(.)\1+/g, '$1');
}

/** A book has many thousand words, of a few hundred syllables. */
const classesBySyllable = new Map<string, string>();

function hangulClasses(word: string): string {
  let classes = '';
  for (const syllable of word) {
    const ofSyllable = classesBySyllable.get(syllable) ?? syllableClasses(syllable);
    classesBySyllable.set(syllable, ofSyllable);
    classes += ofSyllable;
  }
  return classes;
}

function syllableClasses(syllable: string): string {
  const [onset = '', , ...coda] = disassemble(syllable);
  // A closing ㅅ is heard as ㄷ, a closing ㅇ as ng.
  const heard = coda.map((letter) => letter.replace(/[ㅅㅆ]/, 'ㄷ').replace('ㅇ', '#'));
  return classesOf([onset, ...heard]);
}

function latinClasses(word: string): string {
  const spoken = word
    .replace(/[ㄱ-ㅣ]/g, '')
    .replace(/tion/g, 'sn')
    .replace(/ng(?![aeiouy])/g, '#')
    .replace(/ph/g, 'p')
    .replace(/sh|ch/g, 's')
    .replace(/x/g, 'ks')
    .replace(/[cg](?=[eiy])/g, 's')
    // An r that no vowel follows is not spoken in Korean: server is 서버.
    .replace(/r(?![aeiouy])/g, '');
  return classesOf([...spoken]);
}

const classesOf = (letters: readonly string[]) =>
  letters.map((letter) => CLASS_OF.get(letter) ?? '').join('');
