import { join } from 'node:path';
import { cacheFolder } from '../cache/cache-folder.ts';
import { addressesOf } from '../book/addresses.ts';
import { type Book, type Chapter, type Edition, editionFor } from '../book/book.ts';
import type { Language } from '../language/localized.ts';
import type { CompileContext, SectionNotice } from '../chapter/context.ts';
import { factsOf } from '../chapter/facts.ts';
import { emptyOutline } from '../chapter/outline.ts';
import { createDiagramCompiler, type DiagramCompiler } from '../diagrams/index.ts';
import { loadSchemaIndex } from '../kubernetes/index.ts';
import { loadStrings } from '../i18n/load-strings.ts';

/** What it takes to compile the editions of one Book. */
export type BookCompiler = Awaited<ReturnType<typeof createBookCompiler>>;

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
  diagrams = bookDiagrams(),
) {
  const strings = await loadStrings(book.languages);
  const addresses = addressesOf(book, host.site, host.base);
  const schemas = () => loadSchemaIndex(cacheFolder());

  /** Figures in the parts of the chapter that come before this one: all are numbered as one. */
  const figuresBefore = (chapter: Chapter, lang: Language): number =>
    book.chapters
      .filter(({ number, part }) => number === chapter.number && part < chapter.part)
      .reduce((sum, earlier) => sum + factsOf(editionFor(book, earlier, lang)).figures, 0);

  /**
   * What the plugins need to know of one edition; a fresh one each time.
   *
   * @param notices what its readers are told of its sections; nothing while that is being found out.
   */
  const contextFor = (
    chapter: Chapter,
    edition: Edition,
    notices: Readonly<Record<string, SectionNotice>> = {},
  ): CompileContext => ({
    book,
    chapter,
    edition,
    lang: edition.lang,
    strings: strings[edition.lang]!,
    addresses,
    diagrams,
    schemas,
    figuresBefore: figuresBefore(chapter, edition.lang),
    notices,
    openPoints: [],
    issues: [],
    prose: [],
    remarkedKeys: [],
    outline: emptyOutline(),
  });

  /** Ends the thread that draws. */
  const close = () => diagrams.close();

  return { book, addresses, strings, schemas, figuresBefore, contextFor, close };
}
