/**
 * What a text is to the reader. `note` is the learner's own prose, `yaml` the keys and values of
 * manifests, `term` the explanation of a glossary term in the section that first uses it, `output` what
 * commands print, `question` a question of the reader's to himself, with its answer, `code` what is no
 * manifest and no command.
 */
export const kinds = [
  'note',
  'annotation',
  'command',
  'yaml',
  'diagram',
  'term',
  'output',
  'question',
  'code',
] as const;
export type Kind = (typeof kinds)[number];

/** One block of a section: a paragraph, a list item, an annotation, a manifest, a drawing. */
export interface SearchText {
  kind: Kind;
  /** Narrower name of the kind, a key of the interface's words: the type of an annotation. */
  label?: string;
  /** Plain text as it stands on the page. */
  text: string;
  /** Fragment of the block, where it has an address of its own. */
  id?: string;
}

/** A section of a chapter in one language: the unit that search finds. */
export interface SearchSection {
  /** The same for all translations of a section: `03-pods#flat-network`, `03-pods` for its top. */
  key: string;
  /** Address without base path and origin: `chapters/03-pods/#flat-network`. */
  url: string;
  lang: string;
  /** Title of the chapter. */
  chapter: string;
  title: string;
  /** Titles of the headings above, outermost first, the chapter's own left out. */
  ancestors: readonly string[];
  texts: readonly SearchText[];
}

/** A section as results show it. */
export type SectionHead = Omit<SearchSection, 'texts'>;
