import { fromHtml } from 'hast-util-from-html';
import { SKIP, visit } from 'unist-util-visit';

/** As much of a page as a reader sees, and what its addresses may point at. */
export interface PageText {
  has(words: string): boolean;
  hasAnchor(id: string): boolean;
}

/** Reads a page of HTML, or a file as it is. Anchors of a file, such as `#L10`, are its host's. */
export function pageText(text: string, html: boolean): PageText {
  if (!html) {
    // A sentence in a comment runs over several lines, each with its mark.
    const unmarked = bare(text.replace(/^[ \t]*(\/\/+|\*+|#+|>+)(?=\s)/gm, ''));
    return {
      has: (words) => bare(text).includes(bare(words)) || unmarked.includes(bare(words)),
      hasAnchor: () => true,
    };
  }
  const anchors = new Set<unknown>();
  const shown: string[] = [];
  visit(fromHtml(text), (node) => {
    if (node.type === 'text') shown.push(node.value);
    if (node.type !== 'element') return undefined;
    if (['script', 'style', 'template'].includes(node.tagName)) return SKIP;
    anchors.add(node.properties.id).add(node.properties.name);
    return undefined;
  });
  return {
    has: (words) => bare(shown.join('')).includes(bare(words)),
    hasAnchor: (id) => anchors.has(id),
  };
}

/** Space and the shape of quotation marks are the page's setting, not its words. */
function bare(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/\s+/g, '');
}
