import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { withoutAnchors } from './anchors.ts';
import { closeFences } from './close-fences.ts';
import { translateContainers } from './containers.ts';
import { dialects } from './dialects.ts';
import { Edits } from './edits.ts';
import { escapeMdx } from './escape-mdx.ts';
import { writeFences } from './fence-words.ts';
import { type Headings, planHeadings, writeHeadings } from './headings.ts';
import { htmlToMarkdown } from './html-markdown.ts';
import { type LinkTargets, writeLinks } from './links.ts';
import { replaceOutsideCode } from './outside-code.ts';
import { parseNote } from './parse-note.ts';
import { type NoteFrontMatter, readFrontMatter } from './read-front-matter.ts';

/** A note as read: what its chapter's front matter can say, and its text in this site's Markdown. */
export interface Note extends Omit<NoteFrontMatter, 'body'> {
  text: string;
  /** Of `text`. */
  tree: Root;
  headings: Headings;
}

/** Reads a note, whatever program it was written for. */
export function readNote(raw: string): Note {
  const { body, ...said } = readFrontMatter(tidyText(raw));
  const translated = dialects.reduce(
    (text, { pattern, write }) => replaceOutsideCode(text, pattern, write),
    closeFences(body),
  );
  const text = htmlToMarkdown(translateContainers(closeFences(translated)));
  const tree = parseNote(text);
  const headings = planHeadings(tree, text, said.title);
  const { title = headings.title, summary = firstSentence(tree) } = said;
  return { ...said, title, summary, text, tree, headings };
}

/**
 * The text of a note without what no author meant: byte order mark, carriage returns, decomposed
 * Hangul, control characters. No word changes.
 */
function tidyText(raw: string): string {
  return (
    raw
      .replace(/^\ufeff/, '')
      .replace(/\r\n?|\u2028|\u2029/g, '\n')
      .normalize('NFC')
      // Anchors are marked with these, and no note has a use for them.
      .replace(/[\uE000-\uE003]/g, '')
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
      .replace(/\n*$/, '\n')
  );
}

/**
 * Writes a note as a chapter below its front matter: MDX that runs nothing, in which no word is
 * lost.
 *
 * @returns with the addresses that stand in the text as such, in their order.
 */
export function writeNote({ text, tree, headings, rest }: Note, targets: LinkTargets) {
  const edits = new Edits(text);
  writeHeadings(headings, edits);
  writeFences(tree, edits);
  const addresses = writeLinks(tree, targets, edits);
  escapeMdx(tree, edits);
  const body = withoutAnchors(edits.result()).replace(/^(?:[ \t]*\n)+|\s+$/g, '');
  const remark = rest === '' ? '' : `<!--\n${rest.replaceAll('-->', '-- >')}\n-->\n\n`;
  return { body: `${remark}${body}\n`, addresses };
}

/** The first sentence of the first paragraph that has one. */
function firstSentence(tree: Root): string | undefined {
  const words = tree.children
    .filter(({ type }) => type === 'paragraph')
    .map((node) => withoutAnchors(toString(node, { includeImageAlt: false, includeHtml: false })))
    .map((each) => each.replace(/\s+/g, ' ').trim())
    .find((each) => /\p{L}.*\s\S/u.test(each));
  const sentence = /^.{10,}?[.?!。？！](?=\s|$|[^\w)])/u.exec(words ?? '')?.[0] ?? words;
  return sentence && sentence.length > longestSummary ? `${sentence.slice(0, longestSummary).trimEnd()}…` : sentence;
} // prettier-ignore

/** Characters that search engines and shared links show. */
const longestSummary = 160;
