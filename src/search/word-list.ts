/** How many letters a word shares with the one before it: one mark each, none of which is in words. */
const MARKS = "!#$%&'()*+,;<=>?@[]^`{|}~";
const BEFORE_MARK = /(?=[!#-,;-@[\]^`{-~])/;

/**
 * Packs sorted words: each begins with a mark for the letters that it has in common with the word
 * before, which are left out. A list takes a fifth less than with spaces, gzip and all.
 */
export function packWords(words: readonly string[]): string {
  let previous = '';
  return words
    .map((word) => {
      const shared = sharedLength(previous, word);
      previous = word;
      return MARKS[shared]! + word.slice(shared);
    })
    .join('');
}

export function unpackWords(packed: string): string[] {
  let previous = '';
  if (packed === '') return [];
  return packed.split(BEFORE_MARK).map((packedWord) => {
    previous = previous.slice(0, MARKS.indexOf(packedWord[0]!)) + packedWord.slice(1);
    return previous;
  });
}

function sharedLength(a: string, b: string): number {
  const most = Math.min(a.length, b.length, MARKS.length - 1);
  let length = 0;
  while (length < most && a[length] === b[length]) length++;
  return length;
}
