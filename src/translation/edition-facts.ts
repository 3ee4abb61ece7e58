import type { Edition } from '../book/book.ts';
import type { Prose } from '../chapter/glossary/prose.ts';
import type { Outline } from '../chapter/outline.ts';
import type { Place } from '../book/issues/issue.ts';

/** An edition of a chapter, with all in which another edition has to match it. */
export interface EditionFacts {
  edition: Edition;
  /** The opening first, then one for each heading, in the order of the file. */
  sections: readonly SectionFacts[];
  /** What compiling it brought to light. */
  outline: Pick<Outline, 'annotations' | 'figures'>;
}

/** A heading and what follows it, up to the next heading of any level. */
export interface SectionFacts {
  id: string;
  /** Of the heading; of the file's first line for the opening. */
  place: Place;
  /** Level of the heading; 0 for the opening. */
  depth: number;
  /** Number that the heading opens with, such as `1-1`. */
  number: string | undefined;
  children: readonly Block[];
  links: readonly Link[];
  /** What stands in backticks within its texts. */
  code: readonly InlineCode[];
  /** Everything that a reader reads as words, code left out. */
  prose: readonly Prose[];
  /** Short hash of what the section says; the same however its source is laid out. */
  state: string;
}

/** A block of a section. Blocks are twins when their `kind` is the same. */
export interface Block {
  /** `paragraph`, `list`, `console fence`, `Manifest` …: as messages name it. */
  kind: string;
  place: Place;
  /** What has to be the same in every language, by what to call it. */
  same: Readonly<Record<string, string>>;
  /** Blocks inside: of a list its items, of an item its paragraphs and fences. */
  children: readonly Block[];
  /** Of a fence: its text, and where its first line stands. */
  code?: { text: string; place: Place };
}

export interface Link {
  url: string;
  place: Place;
}

export interface InlineCode {
  text: string;
  place: Place;
}
