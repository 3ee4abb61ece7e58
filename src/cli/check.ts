import { UsageError } from '../book/issues/usage-error.ts';
import { parseArgs } from 'node:util';
import { type Format, formats } from '../book/issues/formats.ts';
import { runCommand } from './run-command.ts';

// `npm run check [-- --format json|github] [--strict]`: content only; `--strict` holds drafts to
// what is asked of finished chapters. Exit code 1 when anything keeps the
// site from being built, 2 when the command itself was mistyped.
await runCommand(`npm run check [-- --format ${formats.join('|')}] [--strict]`, async () => {
  const { values } = parseArgs({
    options: {
      format: { type: 'string', default: 'text' },
      strict: { type: 'boolean', default: false },
    },
  });
  if (!isFormat(values.format)) {
    throw new UsageError(`--format is "${values.format}"; it takes ${formats.join(', ')}.`);
  }
  const { openBook } = await import('../site/open-book.ts');
  const { siteAddress } = await import('../site/site-address.ts');
  const { reportCheck } = await import('../site/report-check.ts');
  const book = openBook(siteAddress(), { keep: true, strict: values.strict });
  if (!(await reportCheck(book, values.format))) process.exitCode = 1;
});

function isFormat(word: string): word is Format {
  return (formats as readonly string[]).includes(word);
}
