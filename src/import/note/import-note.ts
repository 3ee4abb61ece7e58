import type { Parents } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';
import { convertCode } from './convert-code.ts';
import { convertHeadings } from './convert-headings.ts';
import { convertHtml } from './convert-html.ts';
import { convertLink } from './convert-links.ts';
import { convertPicture } from './convert-pictures.ts';
import { convertBreak, convertParagraph, convertText, keepFromCode } from './convert-text.ts';
import type { SchemaIndex } from '../../kubernetes/index.ts';
import { manifestQuestion } from './manifest-question.ts';
import { mendFences } from './mend-fences.ts';
import { NoteInWork } from './note-in-work.ts';
import { outsideFences } from './outside-fences.ts';
import { parseNote } from './parse-note.ts';
import { readFrontMatter } from './read-front-matter.ts';
import { tidyText } from './tidy-text.ts';

/** A note as a chapter: what goes into the front matter, and the text below it. */
export interface ImportedNote {
  title: string | undefined;
  summary: string | undefined;
  updated: string | undefined;
  /** MDX. What asks something of a person is marked in it. */
  body: string;
  /** Addresses that stand in the text as such, in their order. */
  addresses: readonly string[];
}

/**
 * Turns a Markdown note, as GitHub shows it, into the text of a chapter. No word gets lost.
 *
 * @param schemas what manifests are held against, for a book that is checked against Kubernetes
 */
export function importNote(raw: string, schemas?: () => SchemaIndex): ImportedNote {
  const { title, summary, updated, remarks, body } = readFrontMatter(tidyText(raw));
  const source = outsideFences(mendFences(body), headingsOfHtml);
  const note = new NoteInWork(
    source,
    parseNote(source),
    (yaml) => schemas && manifestQuestion(yaml, schemas),
  );
  const headings = convertHeadings(note, title !== undefined);
  const breaksAreMarked = /( {2,}|\\)\n(?=\s*\S)/.test(source);
  visitParents(note.tree, (node, ancestors: Parents[]) => {
    if (node.type === 'code') convertCode(note, node, ancestors);
    if (node.type === 'html') convertHtml(note, node, ancestors);
    if (node.type === 'image' || node.type === 'imageReference') {
      convertPicture(note, node, ancestors);
    }
    if (node.type === 'link') convertLink(note, node, ancestors, headings.idOfAnchor);
    if (node.type === 'break') convertBreak(note, node);
    if (node.type === 'tableRow') keepFromCode(note, node);
    if (node.type === 'text') convertText(note, node);
    if (node.type === 'paragraph') convertParagraph(note, node, !breaksAreMarked);
  });
  const text = [...remarks, note.result()].join('\n\n');
  return {
    title: title ?? headings.title,
    summary,
    updated,
    body: `${outsideFences(text, withoutRuns).replace(/^\n+|\s+$/g, '')}\n`,
    addresses: note.bareAddresses,
  };
}

/** Headings that were written as HTML to be centred. */
function headingsOfHtml(text: string): string {
  return text.replace(
    /^ {0,3}<h([1-6])(?:\s[^<>]*)?>[ \t]*([^<>\n]+?)[ \t]*<\/h\1>[ \t]*$/gim,
    (_, depth: string, words: string) => `\n${'#'.repeat(Number(depth))} ${words}\n`,
  );
}

/** What was taken out leaves blank lines behind. */
function withoutRuns(text: string): string {
  return text
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n{2,}/, '\n');
}
