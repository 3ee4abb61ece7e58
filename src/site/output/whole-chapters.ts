import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Book } from '../../book/book.ts';
import { factsOf } from '../../chapter/facts.ts';
import { type Addresses } from '../../book/addresses.ts';

/**
 * What a chapter's page lacks of the sections of its text, as sentences: nothing is published half.
 */
export function missingSections(book: Book, addresses: Addresses, folder: string): string[] {
  return book.languages.flatMap((lang) =>
    book.chapters.flatMap((chapter) => {
      const path = addresses.chapter(lang, chapter.slug).slice(addresses.base.length);
      const edition = chapter.editions[lang] ?? chapter.editions[book.original]!;
      const html = readPage(join(folder, path, 'index.html'));
      if (html === undefined) return [`The page ${path} was not written.`];
      return [...(factsOf(edition).ids ?? [])]
        .filter((id) => !html.includes(`data-section="${id}"`))
        .map((id) => `The page ${path} lacks the section "${id}".`);
    }),
  );
}

function readPage(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
