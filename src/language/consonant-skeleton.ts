import { disassemble } from 'es-hangul';

/** Sounds that Korean spelling of foreign words keeps apart: letters of one class are alike. */
const HANGUL_CLASS: Readonly<Record<string, string>> = {
  ...classOf('K', 'ㄱㄲㅋ'),
  ...classOf('T', 'ㄷㄸㅌ'),
  ...classOf('P', 'ㅂㅃㅍ'),
  ...classOf('S', 'ㅅㅆㅈㅉㅊ'),
  ...classOf('N', 'ㄴ'),
  ...classOf('M', 'ㅁ'),
  ...classOf('L', 'ㄹ'),
};

const LATIN_CLASS: Readonly<Record<string, string>> = {
  ...classOf('K', 'ckgq'),
  ...classOf('T', 'dt'),
  ...classOf('P', 'bpfv'),
  ...classOf('S', 'szj'),
  ...classOf('N', 'n'),
  ...classOf('M', 'm'),
  ...classOf('L', 'lr'),
};

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
    let ofSyllable = classesBySyllable.get(syllable);
    if (ofSyllable === undefined) {
      ofSyllable = syllableClasses(syllable);
      classesBySyllable.set(syllable, ofSyllable);
    }
    classes += ofSyllable;
  }
  return classes;
}

function syllableClasses(syllable: string): string {
  const [onset = '', , ...coda] = disassemble(syllable);
  const codas = coda.filter((letter) => /[ㄱ-ㅎ]/.test(letter));
  return (HANGUL_CLASS[onset] ?? '') + codas.map(codaClass).join('');
}

/** A closing ㅅ is heard as ㄷ, a closing ㅇ as ng. */
function codaClass(letter: string): string {
  if (letter === 'ㅇ') return 'G';
  return letter === 'ㅅ' || letter === 'ㅆ' ? 'T' : (HANGUL_CLASS[letter] ?? '');
}

function latinClasses(word: string): string {
  const spoken = word
    .replace(/tion/g, 'sn')
    .replace(/ng(?![aeiouy])/g, '#')
    .replace(/ph/g, 'p')
    .replace(/sh|ch/g, 's')
    .replace(/x/g, 'ks')
    .replace(/c(?=[eiy])|g(?=[eiy])/g, 's')
    // An r that no vowel follows is not spoken in Korean: server is 서버.
    .replace(/r(?![aeiouy])/g, '');
  return Array.from(spoken, (letter) => (letter === '#' ? 'G' : (LATIN_CLASS[letter] ?? ''))).join(
    '',
  );
}

function classOf(name: string, letters: string): Record<string, string> {
  return Object.fromEntries(Array.from(letters, (letter) => [letter, name]));
}
