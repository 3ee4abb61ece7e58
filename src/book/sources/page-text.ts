import type { Root } from 'hast';
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
  const tree = fromHtml(text);
  const { words: shown, anchors } = read(tree);
  return {
    has: (words) => bare(shown).includes(bare(words)),
    hasAnchor: (id) => anchors.has(id),
  };
}

function read(tree: Root): { words: string; anchors: ReadonlySet<string> } {
  const anchors = new Set<string>();
  const words: string[] = [];
  visit(tree, (node) => {
    if (node.type === 'text') words.push(node.value);
    if (node.type !== 'element') return undefined;
    if (['script', 'style', 'template'].includes(node.tagName)) return SKIP;
    for (const name of [node.properties.id, node.properties.name]) {
      if (typeof name === 'string') anchors.add(name);
    }
    return undefined;
  });
  return { words: words.join(''), anchors };
}

/** Space and the shape of quotation marks are the page's setting, not its words. */
function bare(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/\s+/g, '');
}
