import { words, type Word } from '../language/words.ts';

/**
 * The words of a text as search reads them: options of commands keep their hyphens (`-l`,
 * `--overwrite`), since a single letter says nothing without them.
 */
export function searchWords(text: string): Word[] {
  return words(text).map((word) => {
    const hyphens = word.script === 'latin' ? hyphensBefore(text, word.start) : '';
    if (hyphens === '') return word;
    return { ...word, text: hyphens + word.text, start: word.start - hyphens.length };
  });
}

/** Whether a word is an option of a command. */
export function isOption(word: string): boolean {
  return word.startsWith('-');
}

/** A letter is an option in one case alone: -l selects, -L adds a column. */
export function optionToken(option: string): string {
  return /^-[^-]$/.test(option) ? option : option.toLowerCase();
}

/** One or two hyphens that no word and no further hyphen precedes. */
function hyphensBefore(text: string, at: number): string {
  return /(?:^|[^\p{L}\p{N}-])(--?)$/u.exec(text.slice(Math.max(0, at - 3), at))?.[1] ?? '';
}
