import type { Excerpt } from './excerpt.ts';

const MAX_DIRECTIVES = 4;

/**
 * The text directives that make a browser mark an excerpt's hits on the page:
 * `text=앞말-,파드는`, joined by &. Browsers match whole words only, so each hit is widened to
 * the space around it, and the word before it tells which occurrence is meant.
 *
 * Empty for drawings, whose labels browsers do not search.
 */
export function textDirectives({ source, text, hits }: Excerpt): string {
  if (source.kind === 'diagram' || source.kind === 'term') return '';
  const directives = new Set<string>();
  for (const hit of hits) {
    const before = /(?:(\S+)\s+)?(\S*)$/.exec(text.slice(0, hit.start));
    const after = /^\S*/.exec(text.slice(hit.end))![0];
    const word = (before?.[2] ?? '') + text.slice(hit.start, hit.end) + after;
    const exact = word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
    if (exact === '') continue;
    const prefix = before?.[1]?.replace(/^[^\p{L}\p{N}]+/gu, '');
    directives.add(`text=${prefix ? `${encode(prefix)}-,` : ''}${encode(exact)}`);
    if (directives.size === MAX_DIRECTIVES) break;
  }
  return [...directives].join('&');
}

/** Hyphen, comma and ampersand have a meaning in directives. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/-/g, '%2D');
}
