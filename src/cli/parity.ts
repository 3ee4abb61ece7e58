import { parseArgs } from 'node:util';
import type { Book } from '../book/book.ts';
import { acceptTranslations } from '../build/accept-translations.ts';
import { createBookCompiler } from '../build/compile-book.ts';
import { loadBook } from '../build/load-book.ts';
import { reportParity } from '../build/report-parity.ts';
import { siteAddress } from '../build/site-address.ts';
import { type WantedSections, wantedSections } from '../parity/wanted-sections.ts';

// `npm run parity [-- [--accept] [--lang CODE] [CHAPTER | CHAPTER#SECTION | SECTION …]]`: how the
// translations stand to the original, or, with --accept, that they say what it says now.
const { values, positionals } = parseArgs({
  options: { accept: { type: 'boolean', default: false }, lang: { type: 'string' } },
  allowPositionals: true,
});
const { book } = loadBook();
if (!book) fail('site.yaml cannot be read; npm run check says why.');
else if (values.lang !== undefined && !book.languages.slice(1).includes(values.lang)) {
  fail(
    `--lang is "${values.lang}"; the book is translated into ${book.languages.slice(1).join(', ')}.`,
  );
} else await run(book, wantedSections(positionals));

async function run(opened: Book, wanted: WantedSections): Promise<void> {
  const tell = (line: string) => console.log(line);
  if (values.accept) acceptTranslations(opened, wanted, values.lang, tell);
  else {
    const compiler = await createBookCompiler(opened, siteAddress());
    await reportParity(compiler, wanted, values.lang, tell);
    await compiler.close();
  }
  for (const name of wanted.unknown()) fail(`"${name}" is no chapter and no section.`);
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
