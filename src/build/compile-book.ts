import { resolve } from 'node:path';
import { type Addresses, addressesOf } from '../book/addresses.ts';
import { type Book, type Chapter, type Edition, editionFor } from '../book/book.ts';
import type { Language } from '../book/localized.ts';
import { type CompiledChapter, compileChapter } from '../compile/compile-chapter.ts';
import type { CompileContext } from '../compile/context.ts';
import { emptyOutline } from '../compile/outline.ts';
import { countFigures } from '../diagrams/count-figures.ts';
import { createDiagramCompiler, type DiagramCompiler } from '../diagrams/compiler.ts';
import { loadSchemaIndex } from '../manifests/schema/load-schema-index.ts';
import type { SchemaIndex } from '../manifests/schema/schema-index.ts';
import { loadStrings, type StringsByLanguage } from './load-strings.ts';

/** Where builds keep what they need not compute again. Never committed, safe to delete. */
export const cacheDirectory = resolve('.cache');

/** Compiles editions of one Book. */
export interface BookCompiler {
  book: Book;
  addresses: Addresses;
  strings: StringsByLanguage;
  schemas: () => SchemaIndex;
  /** What the plugins need to know of one edition; a fresh one each time. */
  contextFor(chapter: Chapter, edition: Edition): CompileContext;
  compile(chapter: Chapter, edition: Edition): Promise<CompiledChapter>;
  close(): Promise<void>;
}

/**
 * @param host origin and base path of the site, as in {@link siteAddress}.
 */
export async function createBookCompiler(
  book: Book,
  host: { site: string; base: string },
): Promise<BookCompiler> {
  const strings = await loadStrings(book.languages);
  const addresses = addressesOf(book, host.site, host.base);
  const diagrams: DiagramCompiler = createDiagramCompiler({
    cacheDir: resolve(cacheDirectory, 'diagrams'),
  });
  const schemas = () => loadSchemaIndex(cacheDirectory);
  const contextFor = (chapter: Chapter, edition: Edition): CompileContext => ({
    book,
    chapter,
    edition,
    lang: edition.lang,
    strings: strings[edition.lang]!,
    addresses,
    diagrams,
    schemas,
    figuresBefore: figuresBefore(book, chapter, edition.lang),
    notices: new Map(),
    issues: [],
    prose: [],
    outline: emptyOutline(),
  });
  return {
    book,
    addresses,
    strings,
    schemas,
    contextFor,
    compile: (chapter, edition) => compileChapter(contextFor(chapter, edition)),
    close: () => diagrams.close(),
  };
}

/** Figures are numbered through all parts of a chapter. */
function figuresBefore(book: Book, chapter: Chapter, lang: Language): number {
  return book.chapters
    .filter(({ number, part }) => number === chapter.number && part < chapter.part)
    .reduce((sum, earlier) => sum + countFigures(editionFor(book, earlier, lang).source), 0);
}
