import type { VFile } from 'vfile';
import type { Book, Chapter, Edition } from '../book/book.ts';
import type { Language } from '../language/localized.ts';
import type { Strings } from '../i18n/strings.ts';
import type { DiagramCompiler } from '../diagrams/index.ts';
import type { SchemaIndex } from '../kubernetes/index.ts';
import type { Issue, Place } from '../book/issues/issue.ts';
import type { Addresses } from '../book/addresses.ts';
import { reportUrl } from '../book/report-url.ts';
import type { PlacedKey } from './annotations/remarked-keys.ts';
import type { Prose } from './glossary/prose.ts';
import type { Outline } from './outline.ts';

/** What the reader of a translated section is told about it. */
export interface SectionNotice {
  /** `stale`: the original has changed since; `differs`: the two never said the same. */
  kind: 'stale' | 'differs';
  /** Day on which the original changed, if it is known. */
  changed?: string;
}

/** All that the plugins know about the chapter at hand. One per file and run. */
export interface CompileContext {
  book: Book;
  chapter: Chapter;
  edition: Edition;
  /** The edition's own language. */
  lang: Language;
  strings: Strings;
  addresses: Addresses;
  diagrams: DiagramCompiler;
  /** Kubernetes' API; read when a chapter first asks for it. */
  schemas: () => SchemaIndex;
  /** Figures in the parts of this chapter that come before this page. */
  figuresBefore: number;
  /** What readers are told of sections that have parted from the original, by section id. */
  notices: Readonly<Record<string, SectionNotice>>;
  /** Of a draft, for its author alone: what its check found, shown where it is. */
  openPoints: readonly Issue[];
  issues: Issue[];
  /** The text, for checks of words. */
  prose: Prose[];
  /** Keys of the page's manifests that remarks are about. */
  remarkedKeys: PlacedKey[];
  /** What the plugins found out on the way; read by pages, search and parity. */
  outline: Outline;
}

declare module 'vfile' {
  interface DataMap {
    compileContext: CompileContext;
  }
}

/** The context of the file at hand. */
export function contextOf(file: VFile): CompileContext {
  const context = file.data.compileContext;
  if (!context) throw new Error(`${file.path} is no chapter of this book`);
  return context;
}

/** Address at which a mistake in a part of the page can be reported, if there is a repository. */
export function reportPart(id: string, context: CompileContext): string | undefined {
  const { addresses, book, chapter, lang } = context;
  return reportUrl(book, addresses, { path: addresses.chapter(lang, chapter.slug), id });
}

interface Positioned {
  position?:
    { start: { line: number; column: number }; end: { line: number; column: number } } | undefined;
}

/** The place of a node of the chapter's tree. */
export function placeOf(node: Positioned, context: CompileContext): Place {
  const { start, end } = node.position ?? { start: { line: 1, column: 1 }, end: undefined };
  return {
    file: context.edition.file,
    line: start.line,
    column: start.column,
    ...(end && { endLine: end.line, endColumn: end.column }),
  };
}

/** What is wrong with a chapter; an error, unless it says otherwise. */
export type Fault = Omit<Issue, 'severity' | 'place'> & Partial<Pick<Issue, 'severity'>>;

/** Reports what is wrong at a node of the chapter's tree, or at a place in one of its files. */
export function reportAt(at: Positioned | Place, context: CompileContext, fault: Fault): void {
  const place = 'file' in at ? at : placeOf(at, context);
  context.issues.push({ severity: 'error', place, ...fault });
}

/**
 * The place of the first match within a node of the chapter's tree, on whichever of its lines; of
 * the node itself where there is none.
 */
export const placeWithin = (node: Positioned, pattern: RegExp, context: CompileContext): Place =>
  findWithin(node, pattern, context) ?? placeOf(node, context);

/** The place of the first match in the source of a node, if one of its lines has one. */
export function findWithin(
  node: Positioned,
  pattern: RegExp,
  context: CompileContext,
): Place | undefined {
  const whole = placeOf(node, context);
  const { line: last, column: end } = node.position?.end ?? { line: whole.line, column: Infinity };
  const lines = context.edition.source.split('\n', last);
  for (let line = whole.line; line <= last; line++) {
    const from = line === whole.line ? whole.column - 1 : 0;
    const found = pattern.exec(
      (lines[line - 1] ?? '').slice(from, line === last ? end - 1 : undefined),
    );
    if (!found) continue;
    const column = from + found.index + 1;
    return { file: whole.file, line, column, endLine: line, endColumn: column + found[0].length };
  }
  return undefined;
}
