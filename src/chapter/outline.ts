import type { FenceCommands } from './code/command-groups.ts';
import type { ChapterFile } from '../book/book.ts';
import type { AnnotationType } from '../book/annotation-types.ts';
import type { Diagram } from '../diagrams/index.ts';
import type { Language } from '../language/localized.ts';

/** What a chapter's page holds besides its tree: plain data, in the order of the page. */
export interface Outline {
  /** Plain text of the prose before the first heading. */
  opening: string;
  sections: Section[];
  figures: Figure[];
  /** Annotations that found their phrase or key. */
  annotations: AnchoredAnnotation[];
  commands: Command[];
  code: Listing[];
  /** Manifests that it shows, by their file name, with what they show in a few words. */
  manifests: { section: string; name: string; title?: string }[];
  /** Pictures that are no figures with a number. */
  pictures: { section: string; alt: string }[];
  /** Files beside the chapter that it shows or links: below its folder, and on the disk. */
  files: Pick<ChapterFile, 'path' | 'file'>[];
  /** Whether it holds components or expressions: what they print is known once a page is made. */
  holdsCode: boolean;
  /** Terms of the glossary, by their id, where the chapter first uses them. */
  terms: { section: string; id: string }[];
  /** How many keys of manifests Kubernetes' own words explain on the page. */
  explainedKeys: number;
  /** Whether the page holds something that the styles of all pages leave out. */
  isRare: boolean;
}

export interface Section {
  id: string;
  /** Number that the heading opens with, such as `1-1`. */
  number?: string;
  /** Heading without its number. */
  title: string;
  depth: number;
  /** Characters of prose, without code, diagrams and annotations. */
  proseLength: number;
  /** Plain text of the prose. */
  prose: string;
}

export interface Figure {
  id: string;
  /** What the author calls it; part of its address. */
  name: string;
  /** `3-1`. */
  number: string;
  title: string;
  description: string;
  section: string;
  /** None, where it is a picture. */
  drawings: Drawing[];
}

export interface Drawing {
  /** File name of the stand-alone SVG, without suffix. */
  name: string;
  diagram: Diagram;
  /** Mermaid source. */
  source: string;
}

export interface AnchoredAnnotation {
  id: string;
  type: AnnotationType;
  section: string;
  /** The rendered block around the phrase. */
  before: string;
  exact: string;
  after: string;
  /** Language of the phrase, which may be the original's. */
  lang: Language;
  /** Where the phrase is a key of a manifest. */
  key?: ManifestKey;
}

export interface ManifestKey {
  /** File name of the manifest. */
  manifest: string;
  path: string;
  /** Its place in the JSON twin, a JSON Pointer (RFC 6901). */
  pointer: string;
}

export interface Command extends FenceCommands {
  section: string;
  /** Fragment of the figure. */
  id: string;
  /** The commands of one fence, ready for a shell. */
  commands: string[];
  /** What they print, in the order of the screen. */
  output: string[];
  title?: string;
}

/** Code that is neither a manifest nor commands. */
export interface Listing {
  section: string;
  /** Fragment of the figure. */
  id: string;
  text: string;
  title?: string;
}

/** An outline to be filled. */
export function emptyOutline(): Outline {
  return {
    opening: '',
    sections: [],
    figures: [],
    annotations: [],
    commands: [],
    code: [],
    manifests: [],
    pictures: [],
    files: [],
    holdsCode: false,
    terms: [],
    explainedKeys: 0,
    isRare: false,
  };
}
