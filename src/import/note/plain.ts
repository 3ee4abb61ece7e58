/** Words as Markdown that says nothing else; MDX reads them so too. */
export const plain = (words: string) =>
  words.replace(/\s+/g, ' ').replace(/[\\`*_[\]{}<>~$|&:#]/g, '\\$&');
