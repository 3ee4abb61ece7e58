import type { Picture } from './picture-fence.ts';

/** What HTML in a note says, as Markdown. */
export interface HtmlMarkdown {
  markdown: string;
  comments: string[];
  pictures: Picture[];
  /** Whether there was a part that the reader had to unfold. */
  unfolded: boolean;
}

const token =
  /<!--(?<comment>[\s\S]*?)-->|<(?<close>\/?)(?<name>[A-Za-z][\w:-]*)(?<attributes>(?:\s[^<>"']*|"[^"]*"|'[^']*')*)\/?>/g;

/** Tags that say nothing more than where something stands, or how it looks. */
const plain =
  /^(p|div|span|center|font|small|big|u|ins|mark|sub|sup|section|article|header|footer|main|nav|aside|figure|figcaption|picture|thead|tbody|tfoot|colgroup|col|ul|ol|dl|details|kbd|samp|var|abbr|cite|q|time|label|blockquote|html|body|wbr|tt|caption)$/i;
const markup: Readonly<Record<string, string>> = {
  b: '**', strong: '**', i: '*', em: '*', del: '~~', s: '~~', strike: '~~', code: '`',
}; // prettier-ignore
const blocks =
  /^(p|div|center|section|article|header|footer|figure|figcaption|ul|ol|dl|details|blockquote|pre|h[1-6])$/i;

/**
 * Turns a block of HTML into Markdown with the same words. Tags that are no HTML, such as
 * `<pod-name>`, are words and stay.
 */
export function htmlToMarkdown(html: string): HtmlMarkdown {
  const result: HtmlMarkdown = { markdown: '', comments: [], pictures: [], unfolded: false };
  const links: string[] = [];
  let at = 0;
  const tight = html.replace(
    /<(b|strong|i|em|del|s|strike|code)(\s[^<>]*)?>\s*([^<>]*?)\s*<\/\1>/gi,
    (_, name: string, _attributes, inner: string) =>
      inner === ''
        ? ''
        : `\u0001${name.toLowerCase()}\u0002${inner}\u0001${name.toLowerCase()}\u0002`,
  );
  for (const match of tight.matchAll(token)) {
    result.markdown += escaped(tight.slice(at, match.index));
    at = match.index + match[0].length;
    const { comment, close, name = '', attributes = '' } = match.groups!;
    if (comment !== undefined) result.comments.push(comment.trim());
    else result.markdown += tagToMarkdown(match[0], name, close === '/', attributes, links, result);
  }
  result.markdown += escaped(tight.slice(at));
  result.markdown = result.markdown
    .replace(/\u0001(\w+)\u0002/g, (_, name: string) => markup[name] ?? '')
    .replace(/[ \t]+$/gm, '')
    .replace(/^[ \t]+/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    // At the start of a line MDX would read these as code.
    .replace(/^(?=(?:import|export)\b)/gm, ' ');
  return result;
}

function tagToMarkdown(
  tag: string,
  name: string,
  isClose: boolean,
  attributes: string,
  links: string[],
  result: HtmlMarkdown,
): string {
  const lower = name.toLowerCase();
  if (lower === 'details') result.unfolded ||= !isClose;
  if (lower === 'br') return '\n\n';
  if (lower === 'hr') return '\n\n---\n\n';
  if (lower === 'li' || lower === 'dt' || lower === 'dd') return isClose ? '\n' : '\n- ';
  if (lower === 'tr') return '\n\n';
  if (lower === 'td' || lower === 'th') return isClose ? ' · ' : '';
  if (lower === 'table') return '\n\n';
  if (lower === 'summary') return isClose ? '**\n\n' : '\n\n**';
  if (/^h[1-6]$/.test(lower)) return isClose ? '**\n\n' : '\n\n**';
  if (lower === 'img') {
    const picture = { url: attribute(attributes, 'src'), words: wordsOf(attributes) };
    result.pictures.push(picture);
    return '';
  }
  if (lower === 'a') {
    if (!isClose) links.push(attribute(attributes, 'href'));
    const href = isClose ? links.pop() : links.at(-1);
    if (href === undefined || href === '') return '';
    return isClose ? `](${href})` : '[';
  }
  if (/^(iframe|video|audio|source|embed|object)$/.test(lower)) {
    const src = attribute(attributes, 'src');
    return src && !isClose ? `\n\n[${escaped(src)}](${src})\n\n` : '';
  }
  if (blocks.test(lower)) return '\n\n';
  if (plain.test(lower) || lower in markup || lower === 'pre') return '';
  return escaped(tag);
}

/** Whether a tag is one of HTML, and so no words of the author. */
export function isHtmlTag(name: string): boolean {
  const lower = name.toLowerCase();
  return (
    plain.test(lower) ||
    blocks.test(lower) ||
    lower in markup ||
    /^(br|hr|img|a|li|dt|dd|tr|td|th|table|summary|iframe|video|audio|source|embed|object|pre)$/.test(
      lower,
    )
  );
}

export function attribute(attributes: string, name: string): string {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*("([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(
    attributes,
  );
  return (match?.[2] ?? match?.[3] ?? match?.[4] ?? '').trim();
}

export const wordsOf = (attributes: string) =>
  [attribute(attributes, 'alt'), attribute(attributes, 'title')].filter(Boolean).join(' ');

/** In HTML a backslash is a sign like any other. */
const escaped = (text: string) =>
  text.replace(
    /(\\*)([{<])/g,
    (_, slashes: string, sign: string) => `${slashes}${slashes}\\${sign}`,
  );
