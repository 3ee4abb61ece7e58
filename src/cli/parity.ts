import { UsageError } from '../book/issues/usage-error.ts';
import type { Book } from '../book/book.ts';
import { didYouMean } from '../language/nearest.ts';
import { acceptTranslations } from '../translation/accept-translations.ts';
import { createBookCompiler } from '../site/compile-book.ts';
import { readBook } from '../book/load/read-book.ts';
import { reportParity } from '../site/report-parity.ts';
import { siteAddress } from '../site/site-address.ts';
import { wantedSections } from '../translation/wanted-sections.ts';
import { runCommand } from './command.ts';

await runCommand({
  name: 'npm run parity',
  does: 'Tells how the translations stand to the original: of all of the book, or of what is named.',
  words: '[04-replication | 04-replication#scaling …]',
  options: {
    accept: { type: 'boolean', says: 'Records that they say now what the original says.' },
    lang: { type: 'string', value: 'CODE', says: 'One of the translations alone, such as en.' },
  },
  async run({ accept, lang }, names) {
    const book = readBook();
    checkLanguage(lang, book);
    const wanted = wantedSections(names);
    if (accept) acceptTranslations(book, wanted, lang, console.log);
    else {
      const compiler = await createBookCompiler(book, siteAddress());
      await reportParity(compiler, wanted, lang, console.log);
      await compiler.close();
    }
    for (const name of wanted.unknown()) {
      console.error(`"${name}" is no chapter and no section. ${hint(name, book)}`);
      process.exitCode = 1;
    }
  },
});

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
