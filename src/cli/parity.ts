import { UsageError } from '../book/issues/usage-error.ts';
import { parseArgs } from 'node:util';
import type { Book } from '../book/book.ts';
import { didYouMean } from '../language/nearest.ts';
import { acceptTranslations } from '../translation/accept-translations.ts';
import { createBookCompiler } from '../site/compile-book.ts';
import { readBook } from '../book/load/read-book.ts';
import { reportParity } from '../site/report-parity.ts';
import { siteAddress } from '../site/site-address.ts';
import { type WantedSections, wantedSections } from '../translation/wanted-sections.ts';
import { runCommand } from './run-command.ts';

const usage =
  'npm run parity [-- [--accept] [--lang en] [04-replication | 04-replication#scaling …]]';

// `npm run parity [-- [--accept] [--lang CODE] [CHAPTER | CHAPTER#SECTION | SECTION …]]`: how the
// translations stand to the original, or, with --accept, that they say what it says now.
await runCommand(usage, async () => {
  const { values, positionals } = parseArgs({
    options: { accept: { type: 'boolean', default: false }, lang: { type: 'string' } },
    allowPositionals: true,
  });
  const book = readBook();
  checkLanguage(values.lang, book);
  const wanted = wantedSections(positionals);
  await run(book, wanted, values);
  for (const name of wanted.unknown())
    fail(`"${name}" is no chapter and no section. ${hint(name, book)}`);
});

async function run(
  book: Book,
  wanted: WantedSections,
  { accept, lang }: { accept: boolean; lang?: string | undefined },
): Promise<void> {
  const tell = (line: string) => console.log(line);
  if (accept) return acceptTranslations(book, wanted, lang, tell);
  const compiler = await createBookCompiler(book, siteAddress());
  await reportParity(compiler, wanted, lang, tell);
  await compiler.close();
}

function checkLanguage(lang: string | undefined, { languages }: Book): void {
  const others = languages.slice(1);
  if (lang === undefined || others.includes(lang)) return;
  const translated =
    others.length > 0 ? `is translated into ${others.join(', ')}` : 'has one language alone';
  throw new UsageError(`--lang is "${lang}"; the book ${translated}.`);
}

function hint(name: string, { chapters }: Book): string {
  const slugs = chapters.map(({ slug }) => slug);
  return didYouMean(name.split('#')[0]!, slugs) ?? `Its chapters are ${slugs.join(', ')}.`;
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
