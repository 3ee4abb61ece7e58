import { calloutKind } from '../../book/callouts.ts';
import { anchorMark } from './anchors.ts';
import { looks, pictureOrLink, wikiLink } from './wiki-links.ts';
import type { Write } from './outside-code.ts';
import { destination, plain } from './plain.ts';

const boldWords = String.raw`[^\s*](?:[^*\n]*[^\s*])?`;
/** Between the stars a group for what is loose, and none for what is sound, so that no end of one is taken for the beginning of another. */
const bold = new RegExp(
  [
    String.raw`(?<![*\\])\*\*(?:`,
    boldWords,
    // ** so** or **so **, where no other word touches the outer side.
    String.raw`|(?<=(?:^|[\s(])\*\*)[ \t]+(${boldWords})(?=\*\*(?:$|[\s.,)\p{sc=Hangul}]))`,
    String.raw`|(?<=(?:^|[\s(])\*\*)(${boldWords})[ \t]+`,
    // ** so ** at the beginning of a block alone: elsewhere it may be a power.
    String.raw`|(?<=^(?:[\s>|+-]|\d+\.)*\*\*)[ \t]+(${boldWords})[ \t]+`,
    String.raw`)\*\*(?!\*)`,
  ].join(''),
  'dgmu',
); // prettier-ignore

/**
 * What other programs understand in a note, outside of code, and what a chapter has for it, in the
 * order in which it is translated; what opens code comes first. Patterns have the flags `g` and `d`.
 */
export const dialects: readonly { pattern: RegExp; write: Write }[] = [
  // Odd spaces, and characters without width; the joiner U+200D makes emoji of several parts.
  { pattern: /[\u200b\u2060\ufeff\u00ad]+/dg, write: () => '' },
  { pattern: /[\u00a0\u2007\u202f]/dg, write: () => ' ' },
  // Jekyll and Hugo: code, and what keeps braces from their templates.
  { pattern: /\{\{?[%<]-?\s*highlight\s+([\w+#-]+).*?-?[%>]\}\}?[ \t]*$|\{%-?\s*endhighlight\s*-?%\}|\{\{[%<]\s*\/\s*highlight\s*[%>]\}\}/dgm, write: (lang = '') => `\`\`\`${lang}` },
  { pattern: /\{%-?\s*(?:end)?(?:raw|verbatim)\s*-?%\}/dg, write: () => '' },
  { pattern: /\{%-?\s*comment\s*-?%\}((?:(?!-->)[\s\S])*?)\{%-?\s*endcomment\s*-?%\}/dg, write: (words) => `<!--${words}-->` },
  // MathJax, by its own signs: those that Markdown would take away are written twice.
  { pattern: /(?<!\\)(\\{1,2})\(((?:(?!\\\)|\n[ \t]*\n)[\s\S])+?)\1\)/dg, write: (signs, tex) => formula('$', signs!, tex!) },
  { pattern: /(?<!\\)(\\{1,2})\[((?:(?!\\\]|\n[ \t]*\n)[\s\S])+?)\1\]/dg, write: (signs, tex) => formula('$$', signs!, tex!) },
  // MDX: what loads components of a site, pictures by a call, tabs.
  { pattern: /^((?:import\s[^;\n]*?['"](?:@(?:theme|site|docusaurus|components)\/|\.{1,2}\/)[^'"\n]*['"];?[ \t]*(?:\n+|$))+)/dgm, write: (lines) => `<!--\n${lines!.trim()}\n-->\n\n` },
  { pattern: /(?<=<img\s[^<>]*\bsrc=)\{\s*(?:require|useBaseUrl)\(\s*(["'`])([^"'`\n]+)\1\s*\)(?:\.default)?\s*\}/dg, write: (_, path) => `"${path}"` },
  { pattern: /^[ \t]*<Tabs(\s[^<>]*)?>[ \t]*$|^[ \t]*<\/(?:Tabs|TabItem)>[ \t]*$/dgm, write: (labels = '') => labels.trim() && `\n<!--\n${labels.trim()}\n-->\n` },
  { pattern: /^[ \t]*<TabItem\s(?:[^<>{}]*?\s)?(?:label|value)=(["'])([^"'\n]+)\1[^<>{}]*>[ \t]*$/dgm, write: (_, words) => `\n**${plain(words!)}**\n` },
  // Their links and pictures.
  { pattern: /\{%-?\s*(?:post_url|link)\s+(\S+?)\s*-?%\}/dg, write: (path) => `${path!.replace(/\.md$/, '')}.md` },
  { pattern: /\{\{[%<]\s*(?:rel)?ref\s+"?([^"\s>%]+)"?\s*[%>]\}\}/dg, write: (path) => path },
  { pattern: /\{\{-?\s*["']([^"'{}]+)["']\s*\|\s*(?:relative|absolute)_url\s*-?\}\}/dg, write: (path) => path },
  { pattern: /\{\{-?\s*site\.(?:base)?url\s*-?\}\}/dg, write: () => '' },
  { pattern: /\{\{[%<]\s*(?:figure|im(?:g|age)[\w-]*)\s+([\s\S]*?)\/?[%>]\}\}/dg, write: shortcodePicture },
  { pattern: /\{%-?\s*(?:include\s+(?:figure|image|img)\S*|asset_img|img)\s+([\s\S]*?)-?%\}/dg, write: shortcodePicture },
  { pattern: /\{\{[%<]\s*youtube\s+(?:id=)?"?([\w-]+)"?.*?[%>]\}\}|\{%-?\s*youtube\s+"?([\w-]+)"?.*?%\}|^!youtube\[([\w-]+)\]/dgm, write: (...ids) => `<https://youtu.be/${ids.find(Boolean)}>` },
  // Callouts.
  { pattern: /^\{\{[%<]\s*(callout|alert|admonition|notice|note|tip|info|warning|caution|important)\b(.*?)[%>]\}\}[ \t]*$/dgm, write: (name, more) => `\n:::${kindOf(`${more} ${name}`)}${/title=("[^"]+")/.exec(more!)?.[1]?.replace(/^"(.*)"$/, '[$1]') ?? ''}\n` },
  { pattern: /^\{\{[%<]\s*\/\s*(?:callout|alert|admonition|notice|note|tip|info|warning|caution|important)\s*[%>]\}\}[ \t]*$/dgm, write: () => '\n:::\n' },
  { pattern: /^\{%-?\s*(?:note|alert|hint)\b(.*?)%\}[ \t]*$/dgm, write: (more) => `\n:::${kindOf(more!)}\n` },
  { pattern: /^\{%-?\s*end(?:note|alert|hint)\s*-?%\}[ \t]*$/dgm, write: () => '\n:::\n' },
  { pattern: /^((?:>.*\n)+)\{:\s*\.(?:prompt-)?(tip|info|warning|danger|note|notice|notice--(\w+))[^}\n]*\}[ \t]*$/dgm, write: (quote, kind, notice) => `> [!${kindOf(notice ?? kind!).toUpperCase()}]\n${quote}` },
  { pattern: /^([^\w\n[]*>[ \t]*)\[!([^\]|\n]+)(?:\|[^\]\n]*)?\]([+-]?)[ \t]*(.*)$/dgm, write: (quote, name, fold, title) => `${quote}[!${calloutKind(name!) ? name : 'NOTE'}]${fold} ${calloutTitle(name!, title)}`.trimEnd() },
  { pattern: /^[!?]{3}\+?[ \t]+(\w+)(?:[ \t]+"([^"\n]*)")?[ \t]*\n((?:(?: {4}|\t).*(?:\n|$)|[ \t]*\n(?= {4}|\t))+)/dgm, write: (kind, title, body) => `:::${kindOf(kind!)}${label(calloutTitle(kind!, title))}\n${dedented(body!)}\n:::\n` },
  { pattern: /^===[+!]?[ \t]+"([^"\n]+)"[ \t]*\n+((?:(?: {4}|\t).*(?:\n|$)|[ \t]*\n(?=(?:[ \t]*\n)*(?: {4}|\t)))+)/dgm, write: (words, body) => `**${plain(words!)}**\n\n${dedented(body!)}\n` },
  // GitBook.
  { pattern: /^[ \t]*\{%\s*(?:tab|code)\s[^%\n]*?title="([^"\n]+)"[^%\n]*%\}[ \t]*$/dgm, write: (words) => `\n**${plain(words!)}**\n` },
  { pattern: /\{%\s*embed\s+url="([^"\s]+)"[^%\n]*%\}/dg, write: (url) => `<${url}>` },
  { pattern: /^[ \t]*\{%\s*(?:end)?(?:tabs|tab|code|content-ref|embed)\b[^%\n]*%\}[ \t]*$/dgm, write: () => '' },
  // kramdown: ids stay, looks go.
  { pattern: /^[*-] .*\n\{:toc\}[ \t]*$|^\[\[?_?TOC_?\]\]?[ \t]*$|^@\[toc\].*$|^\{\{[%<]\s*toc\s*[%>]\}\}[ \t]*$/dgim, write: () => '' },
  { pattern: /(?<=^#{1,6} [^\n]*)\n?[ \t]*\{::?(?:[^{}\n]*?\s)?#([\w-]+)[^{}\n]*\}/dgm, write: (id) => ` {#${id}}` },
  { pattern: /[ \t]?\{::?(?:\/?[\w-]*)(?:[ \t]*[#.\w-][^{}\n]*)?\/?\}/dg, write: () => '' },
  { pattern: /(?<=!\[[^\]\n]*\]\([^)\n]*\))\{[^{}\n]*(?:width|height|align|=)[^{}\n]*\}/dg, write: () => '' },
  { pattern: /(?<=!\[[^\]\n]*\]\([^)\s]*)[ \t]+=\d*%?x\d*%?(?=\))/dg, write: () => '' },
  { pattern: new RegExp(String.raw`(?<=!\[[^\]\n|]*)(?:\\?\|${looks})+(?=\]\()`, 'dg'), write: () => '' },
  // Obsidian and other wikis; the id of a block is no exponent.
  { pattern: /[ \t]\^([\da-f]{6}|[a-z][\w-]{2,})[ \t]*$/dgim, write: (id) => anchorMark(id!) },
  { pattern: /!\[\[([^\][|\n]+?)(?:\\?\|([^\]\n]*))?\]\]/dg, write: pictureOrLink },
  { pattern: /\[\[([^\][|\n]+?)(?:\\?\|([^\]\n]*))?\]\]/dg, write: wikiLink },
  { pattern: /(?<![\\%\d])%%(?!%)((?:(?!\n\n|-->)[\s\S])*?[^%])%%(?!%)/dg, write: (words) => `<!--${words}-->` },
  { pattern: /(?<![=\\])==(?=[^\s=])([^\n]{0,300}?[^\s=])==(?!=)/dg, write: (words) => `<mark>${words}</mark>` },
  // GitHub strikes out between single tildes too; between words they are ranges, before slashes homes.
  { pattern: /(?<![\p{L}\p{N}~\\/:])~(?=[^\s~/])([^~\n]{0,300}?[^\s~])~(?![~/\p{N}])/dgu, write: (words) => `~~${words}~~` },
  // A list of definitions, as kramdown and PHP Markdown have it.
  { pattern: /(?<=^|\n\n)(?![-*+#>|:\s]|\d+[.)])([^\n]+)\n((?::[ \t]+[^\n]+(?:\n|$))+)/dg, write: (term, lines) => `- **${term!.replaceAll('**', '').trim()}**: ${lines!.trim().replace(/\n:[ \t]+/g, '\\\n  ').replace(/^:[ \t]+/, '')}\n` },
  // Bold to its author, and to nobody else; what is sound is left.
  { pattern: bold, write: (...loose) => loose.find(Boolean) && `**${loose.find(Boolean)!}**` },
]; // prettier-ignore

/** The sort of callout that the words of another program name. */
export function kindOf(words: string): string {
  const names = words.toLowerCase().match(/[a-z]+/g) ?? [];
  return names.map(calloutKind).find(Boolean) ?? 'note';
}

/** The title of a callout of that name: a sort that is none here stands before it. */
export const calloutTitle = (name: string, title = '') =>
  [calloutKind(name) ? '' : name, title].filter(Boolean).join(': ');

/** A title as it stands behind `:::note`. */
export const label = (title: string) => title && `[${title}]`;

const dedented = (body: string) => body.replace(/^(?: {4}|\t)/gm, '').trimEnd();

/** TeX between signs that are brackets of prose as well; in prose they hold no command of TeX. */
function formula(dollars: string, signs: string, tex: string): string | undefined {
  if (signs === '\\' && !/\\[a-z]{2}|\^|(?<![a-z])[a-z]_/i.test(tex)) return undefined;
  const written = signs === '\\' ? tex : tex.replace(/\\([\\_*])/g, '$1');
  return dollars + written.trim() + dollars;
}

function shortcodePicture(attributes = ''): string | undefined {
  const value = (name: string) =>
    new RegExp(`(?:^|\\s)(?:${name})=["']([^"']*)["']`).exec(attributes)?.[1];
  const [first, ...more] = attributes.trim().split(/\s+/);
  const source = value('src|image_path|path|url') ?? (first?.includes('=') ? undefined : first);
  if (!source) return undefined;
  const bare = more.filter((word) => !word.includes('=')).join(' ').replace(/["']/g, ''); // prettier-ignore
  const words = [...new Set([value('alt'), value('title'), value('caption')])].filter(Boolean);
  return `![${plain(words.join(' ') || (attributes.includes('=') ? '' : bare))}](${destination(source.replace(/["']/g, ''))})`;
}
