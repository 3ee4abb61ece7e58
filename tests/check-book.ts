import { checkOpened, type CheckResult } from '../src/site/check-book.ts';
import { openBook } from '../src/site/open-book.ts';
import { sharedDiagrams } from './shared-diagrams.ts';

/** Loads a book and checks all of it; nothing is kept but drawings. */
export const checkBook = (
  host: { site: string; base: string },
  directory: string,
  { strict = false } = {},
): Promise<CheckResult> =>
  checkOpened(openBook(host, { directory, keep: false, strict, diagrams: sharedDiagrams() }));
