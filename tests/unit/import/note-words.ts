/** Tags are no words, but what their attributes show, name or link to is. */
const tags =
  /<\/?(h[1-6]|p|div|span|b|i|em|strong|u|br|hr|img|a|code|kbd|sub|sup|details|summary|table|caption|tr|th|td|ul|li|iframe|aside)((?:\s[^<>]*)?)\/?>/gi;
const withinWords = /^(?:span|u|sub|sup)$/i;

/** Names of shells behind the opening of a fence, keys of front matter, anchors of headings. */
const markup =
  /^([ \t>]*(?:`{3,}|~{3,}))(?:bash|sh|yml)\b|^:::message|^(?:title|description|date):|\]\(#[^)]*\)/gm;

/** How often each word of a note or chapter occurs. Where Hangul follows Latin, a word ends. */
export function countWords(text: string): Map<string, number> {
  const shown = text
    .normalize('NFC')
    .replace(/[\u200b\ufeff\u2060\u00ad]/g, '')
    .replace(markup, '$1')
    .replace(tags, (_, name: string, attributes: string) => {
      const values = attributes.matchAll(/\b(?:alt|title|href|src)="([^"]*)"/g);
      const words = Array.from(values, ([, value]) => ` ${value} `).join('');
      return words || (withinWords.test(name) ? '' : ' ');
    });
  const counts = new Map<string, number>();
  for (const [word] of shown.matchAll(/\p{sc=Hangul}+|(?:(?!\p{sc=Hangul})[\p{L}\p{N}])+/gu)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** Words that occur less often after than before. */
export function lostWords(before: string, after: string): string[] {
  const left = countWords(after);
  return [...countWords(before)]
    .filter(([word, count]) => (left.get(word) ?? 0) < count)
    .map(([word]) => word);
}
