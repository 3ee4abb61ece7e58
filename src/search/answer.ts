import type { SearchOutcome, SearchResult } from './engine.ts';
import { excerpt, type Excerpt } from './excerpt.ts';
import type { Highlighter } from './highlighter.ts';
import type { Kind, SearchText, SectionHead } from './section.ts';

/** An outcome as it is shown: plain data, which a worker can post. */
export interface Answer extends Omit<SearchOutcome, 'highlighter' | 'results'> {
  rows: readonly AnswerRow[];
}

/** A text with the stretches to mark in it. */
export type MarkedText = Pick<Excerpt, 'hits' | 'text'> &
  Partial<Pick<Excerpt, 'cutAfter' | 'cutBefore'>>;

export interface AnswerRow {
  kind: Kind;
  /** Language of the section that is shown. */
  lang: string;
  /** Titles of the chapter and of the headings above. */
  path: MarkedText;
  title: MarkedText;
  /** Address without base path and origin: of the block that matched where it has one. */
  url: string;
  /** What matched, once its text has been loaded. */
  line?: MarkedText & {
    label?: string | undefined;
    /** Where the text is of another language than the section shown. */
    lang?: string;
  };
}

/** @param textsOf the texts of a section, if they have been loaded */
export function answerOf(
  outcome: SearchOutcome,
  textsOf: (section: SectionHead) => readonly SearchText[] | undefined,
): Answer {
  const { highlighter, results, ...told } = outcome;
  const rows = results.map((result) => rowOf(result, highlighter, textsOf(result.matched)));
  return { ...told, rows };
}

function rowOf(
  result: SearchResult,
  highlighter: Highlighter,
  texts: readonly SearchText[] | undefined,
): AnswerRow {
  const { kind, matched, section } = result;
  const headings = section.title === section.chapter ? [] : [section.chapter, ...section.ancestors];
  // A result may be there for its titles alone.
  const marked = (text: string): MarkedText => ({ text, hits: highlighter.find(text) });
  const row = {
    kind,
    lang: section.lang,
    path: marked(headings.join(' › ')),
    title: marked(section.title),
    url: section.url,
  };
  const found = texts && excerpt(texts, result, highlighter);
  if (!found) return row;
  const { source, ...line } = found;
  const [page = ''] = section.url.split('#');
  return {
    ...row,
    // The block's own address where it has one, or else the section's.
    url: source.id === undefined ? section.url : `${page}#${source.id}`,
    line: { ...line, label: source.label, ...(matched !== section && { lang: matched.lang }) },
  };
}
