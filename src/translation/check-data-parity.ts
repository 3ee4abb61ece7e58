import type { Book } from '../book/book.ts';
import type { Report } from '../book/issues/issue.ts';
import { compareBookWords } from './compare-data.ts';
import { issueOf } from './finding.ts';
import { languagePair } from './language-pair.ts';

/** Reports texts of the book's data files that were left in the language of the original. */
export function checkDataParity(book: Book, report: Report): void {
  for (const lang of book.languages.slice(1)) {
    compareBookWords(book, languagePair(book.original, lang, book.glossary), (finding) =>
      report(issueOf(finding, book.site.translation)),
    );
  }
}
