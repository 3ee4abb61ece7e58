/** A construct of another program that is printed as it stands. */
export interface ForeignMark {
  /** What it is, for a message. */
  name: string;
  /** Matches it on a line of the source. */
  pattern: RegExp;
  /** Matches what is left of it in the text, where that differs. */
  printed?: RegExp;
  /** How to write here what is meant. */
  hint: string;
}

const inMarkdown = 'Write what it shows in Markdown, or \\{ for a brace that is text.';

/** What other programs make something of, in text that is neither code nor escaped. */
export const foreignMarks: readonly ForeignMark[] = [
  { name: 'a shortcode of Hugo', pattern: /\{\{[<%]/, hint: inMarkdown },
  { name: 'a tag of Liquid', pattern: /(?<!\{)\{%/, hint: inMarkdown },
  {
    name: 'an attribute list of kramdown',
    pattern: /\{:/,
    hint: 'Write a callout as :::note[Title], the id of a heading as [#id]; words have no classes here.',
  },
  {
    name: 'an id in braces',
    pattern: /\{#[a-z]/i,
    hint: 'Write [#id] at the end of a heading; another element has no id here. For the characters, write \\{.',
  },
  {
    name: 'a class in braces',
    pattern: /\{\.[a-z]/i,
    hint: 'Leave it out: headings and words have no classes here. The id of a heading is [#id].',
  },
  {
    name: 'a table of contents',
    pattern: /^\[\[?_?TOC_?\]\]?$/im,
    hint: 'Leave it to the page, which lists its sections beside the text.',
  },
  {
    name: 'an embedded file',
    pattern: /(?<!\\)!\[\[(?!_?TOC)[^\]]{1,200}\]\]/,
    hint: 'Write ![words](./picture.png) for a picture beside the chapter, [words](./file.pdf) for a file.',
  },
  {
    name: 'a link of a wiki',
    pattern: /(?<![!\\])\[\[(?!_?TOC)[^\]]{1,200}\]\]/,
    hint: 'Write [words](#id) for a section, [words](../04-replication/) for a chapter by its folder.',
  },
  {
    name: 'the name of an emoji',
    pattern: /(?<![\w:\\]):[a-z][a-z\d_+-]+:(?![\w:])/,
    hint: 'Write the character itself, or say it in words.',
  },
  {
    name: 'a highlight',
    pattern: /(?<![=\\])==(?=[^\s=]).{0,300}?[^\s=]==(?!=)/,
    hint: 'Write <mark>words</mark>.',
  },
  {
    name: 'a comment of Obsidian',
    pattern: /(?<![\\%\d])%%(?!%)/,
    hint: 'Write {/* words */}, which no edition shows.',
  },
  {
    name: 'a callout of another program',
    pattern: /^\s*(?:(?::::+)(?: ?\w.*)?$|(?:!!!|\?\?\?)\+? \w)/m,
    hint: 'Write :::note[Title] on a line of its own, then the text, then ::: on a line of its own.',
  },
  {
    name: 'TeX without dollars',
    pattern:
      /\\(?:begin|frac|int|left|mathbb|mathrm|sqrt|sum)(?![a-z])|\\\([^)]{1,200}\\\)|\\\[[^\]]{1,200}\\\]/i,
    printed: /\\[a-z]+|\(.+\)|\[.+\]/i,
    hint: 'Write $…$ for a formula in its line, $$…$$ for one on lines of its own.',
  },
  {
    name: 'a link or a picture by a name that no line explains',
    pattern: /(?<![\w\\\]])!?\[[^\][\n]{1,200}\]\[[^\][\n]{0,100}\]/,
    hint: 'Write [words](https://…), or add a line that says where the name leads: [name]: https://…',
  },
  {
    name: 'the sign of a footnote that is written nowhere',
    pattern: /(?<!\\)\[\^[^\]\s]{1,100}\]/,
    hint: 'Add a line with its words: [^1]: …',
  },
  {
    name: 'a link with a blank in it',
    pattern: /(?<!\\)\[[^\][\n]{1,200}\] \($/,
    hint: 'Take the blank away: [words](https://…).',
  },
  {
    name: 'a link or a picture with a blank in its address',
    pattern: /(?<![\\\w\]])!?\[[^\][\n]{0,200}\]\((?:$|[^()<>\s]+ [^()\n]{0,200}\))/,
    hint: 'Write %20 for the blank, or give the file a name without one.',
  },
  {
    name: 'emphasis by underscores that touch letters',
    pattern: /(?<![\w\\])__(?=[^\s_])[^_\n]{0,200}[^\s_]__(?!\w)/,
    hint: 'Write **words**, or `words` for a name of code.',
  },
  {
    name: 'a stroke of single tildes',
    pattern: /(?<![\p{L}\p{N}~\\/:])~(?=[^\s~/])[^~\n]{0,200}[^\s~]~(?![~/\p{N}])/u,
    hint: 'Write ~~words~~.',
  },
  {
    name: 'a heading without a blank',
    pattern: /^(?:#{2,6}[^\s#]|#{1,6}[\u00a0\u3000])/m,
    hint: 'Put a blank of the space bar behind the signs: ## Title [#id].',
  },
  {
    name: 'an item of a list without a blank',
    pattern: /^(?:[-*+]|\d{1,9}[.)])[\u00a0\u3000]/m,
    hint: 'Put a blank of the space bar behind the sign: - words.',
  },
  {
    name: 'a formula that does not end',
    pattern: /^[>\s]*\$\$/,
    printed: /^\s*\$\$/m,
    hint: 'Write $$ on a line of its own before it and behind it.',
  },
  {
    name: 'a tab of MkDocs',
    pattern: /^[>\s]*===[!+]? "/,
    printed: /^===[!+]? "/m,
    hint: 'Write a heading, or a list.',
  },
  {
    name: 'a key of MkDocs',
    pattern: /(?<![+\w\\])\+\+[a-z]+(?:\+[a-z]+)*\+\+(?![+\w])/,
    hint: 'Write <kbd>Ctrl</kbd>+<kbd>C</kbd>.',
  },
  {
    name: 'a definition list',
    pattern: /^(?:[>\s]*): +\S/,
    printed: /\n: +\S/,
    hint: 'Write a list, - **term**: what it means; or the elements <dl>, <dt> and <dd>.',
  },
  {
    name: 'a footnote within its line',
    pattern: /\^\[[^\]]{1,300}\]/,
    hint: 'Write [^1] here, and [^1]: with the words on a line of its own.',
  },
];
