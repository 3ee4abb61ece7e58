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
import { readFrontMatter } from './read-front-matter.ts';
import { tidyText } from './tidy-text.ts';

/** A note as read: what its chapter's front matter can say, and its text in this site's Markdown. */
export interface Note {
  title: string | undefined;
  summary: string | undefined;
  updated: string | undefined;
  /** What else its front matter said. */
  rest: string;
  text: string;
  /** Of `text`. */
  tree: Root;
  headings: Headings;
}

/** Reads a note, whatever program it was written for. */
export function readNote(raw: string): Note {
  const { title, summary, updated, rest, body } = readFrontMatter(tidyText(raw));
  const translated = dialects.reduce(
    (text, { pattern, write }) => replaceOutsideCode(text, pattern, write),
    closeFences(body),
  );
  const text = htmlToMarkdown(translateContainers(closeFences(translated)));
  const tree = parseNote(text);
  const headings = planHeadings(tree, text, title);
  return {
    title: title ?? headings.title,
    summary: summary ?? firstSentence(tree),
    updated,
    rest,
    text,
    tree,
    headings,
  };
}

/** The text of a chapter below its front matter. */
export interface ChapterText {
  /** MDX that runs nothing. */
  body: string;
  /** Addresses that stand in the text as such, in their order. */
  addresses: readonly string[];
}

/** Writes a note as a chapter. No word gets lost. */
export function writeNote({ text, tree, headings, rest }: Note, targets: LinkTargets): ChapterText {
  const edits = new Edits(text);
  writeHeadings(headings, text, edits);
  writeFences(tree, text, edits);
  const addresses = writeLinks(tree, text, targets, edits);
  escapeMdx(tree, text, edits);
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
