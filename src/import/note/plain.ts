import { percentEncoded } from '../../language/percent-encoding.ts';

/** Words as Markdown that says nothing else; MDX reads them so too. */
export const plain = (words: string) =>
  words.replace(/\s+/g, ' ').replace(/[\\`*_[\]{}<>~$|&:#]/g, '\\$&');

/** An address as Markdown and MDX take it: readable, but for signs that would end it. */
export const destination = (address: string) => address.replace(/[\s<>(){}|\\]/g, percentEncoded);

/** A path as an address that leads to it. */
export const destinationOf = (path: string) => destination(path.replace(/[%?#]/g, percentEncoded));
