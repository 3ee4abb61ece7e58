import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** A tree from HTML, for tests. */
export function parseHtml(html: string): Root {
  return fromHtml(html, { fragment: true });
}
