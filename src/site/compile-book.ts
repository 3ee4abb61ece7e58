import { join } from 'node:path';
import { cacheFolder } from '../cache/cache-folder.ts';
import { type Addresses, addressesOf } from '../book/addresses.ts';
import { type Book, type Chapter, type Edition, editionFor } from '../book/book.ts';
import type { Language } from '../language/localized.ts';
import type { CompileContext } from '../chapter/context.ts';
import { factsOf } from '../chapter/facts.ts';
import { emptyOutline } from '../chapter/outline.ts';
import { createDiagramCompiler, type DiagramCompiler } from '../diagrams/index.ts';
import { loadSchemaIndex, type SchemaIndex } from '../kubernetes/index.ts';
import type { SectionNotice } from '../chapter/context.ts';
import { loadStrings, type StringsByLanguage } from '../i18n/load-strings.ts';

/** What it takes to compile the editions of one Book. */
export interface BookCompiler {
  book: Book;
  addresses: Addresses;
  strings: StringsByLanguage;
  schemas: () => SchemaIndex;
  /**
   * What the plugins need to know of one edition; a fresh one each time.
   *
   * @param notices what its readers are told of its sections; nothing while that is being found out.
   */
  contextFor(
    chapter: Chapter,
    edition: Edition,
    notices?: Readonly<Record<string, SectionNotice>>,
  ): CompileContext;
  /** Figures in the parts of the chapter that come before this one. */
  figuresBefore(chapter: Chapter, lang: Language): number;
  /** Ends the thread that draws. */
  close(): Promise<void>;
}

/** Draws what no build has drawn before. */
export function bookDiagrams(): DiagramCompiler {
  return createDiagramCompiler({ cacheDir: join(cacheFolder(), 'diagrams') });
}

/**
 * @param host origin and base path of the site, as in {@link siteAddress}.
 * @param diagrams draws; one that is handed in outlives the book, for books that are read again.
 */
export async function createBookCompiler(
  book: Book,
  host: { site: string; base: string },
  diagrams: DiagramCompiler = bookDiagrams(),
): Promise<BookCompiler> {
  const strings = await loadStrings(book.languages);
  const addresses = addressesOf(book, host.site, host.base);
  const schemas = () => loadSchemaIndex(cacheFolder());
  return {
    book,
    addresses,
    strings,
    schemas,
    contextFor: (chapter, edition, notices = {}) => ({
      book,
      chapter,
      edition,
      lang: edition.lang,
      strings: strings[edition.lang]!,
      addresses,
      diagrams,
      schemas,
      figuresBefore: figuresBefore(book, chapter, edition.lang),
      notices,
      openPoints: [],
      issues: [],
      prose: [],
      remarkedKeys: [],
      outline: emptyOutline(),
    }),
    figuresBefore: (chapter, lang) => figuresBefore(book, chapter, lang),
    close: () => diagrams.close(),
  };
}

/** Figures are numbered through all parts of a chapter. */
function figuresBefore(book: Book, chapter: Chapter, lang: Language): number {
  return book.chapters
    .filter(({ number, part }) => number === chapter.number && part < chapter.part)
    .reduce((sum, earlier) => sum + factsOf(editionFor(book, earlier, lang)).figures, 0);
}
