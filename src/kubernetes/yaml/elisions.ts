import { visit } from 'yaml';
import type { YamlDocument } from './parse-manifest.ts';

/** A line that stands for what is left out: `...` or `…`, as an item of a list as well. */
const elision = /^[ \t]*(?:- )?(?:\.\.\.|…)[ \t]*$/gm;

/** The text with those lines made comments, every other character where it was. */
export function hideElisions(text: string): string {
  return text.replace(elision, (line) => line.replace(/- (?=\.|…)/, '  ').replace(/[.…]/, '#'));
}

/**
 * Where a text that says nothing of being partial leaves something out, -1 where it does not. At the
 * beginning of a line `...` ends a document, with another one or nothing after it.
 */
export function elisionIn(text: string, documents: readonly YamlDocument[]): number {
  for (const match of text.matchAll(elision)) {
    const after = text.slice(match.index + match[0].length).trimStart();
    const ends = match[0].startsWith('...') && (after === '' || after.startsWith('---'));
    const at = match.index + match[0].search(/[.…]/);
    if (!ends && !isInText(documents, at)) return at;
  }
  return -1;
}

/** Where a space indents a key that is none to YAML, as web pages and Korean keyboards write; or -1. */
export function otherSpaceIn(text: string, documents: readonly YamlDocument[]): number {
  const found = [...text.matchAll(/^ *(?! )\p{Zs}\s*(?:- |[^\s#]+:(?:\s|$))/gmu)];
  return found.find(({ index }) => !isInText(documents, index))?.index ?? -1;
}

/** Inside a block of text or in quotes three full stops are three full stops. */
function isInText(documents: readonly YamlDocument[], at: number): boolean {
  let inside = false;
  for (const document of documents) {
    visit(document, {
      Scalar(_, { type, range }) {
        const isText = type !== undefined && type !== 'PLAIN';
        inside ||=
          isText && range !== undefined && range !== null && range[0] <= at && at < range[1];
      },
    });
  }
  return inside;
}

/** Whether the first lines of a file say `# partial`. */
export function saysPartial(text: string): boolean {
  return /^(?:\s*#.*\n|---\s*\n|\s*\n)*?\s*# partial\s*$/m.test(text.slice(0, 2000));
}
