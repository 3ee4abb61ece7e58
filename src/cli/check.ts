import { UsageError } from '../book/issues/usage-error.ts';
import { parseArgs } from 'node:util';
import { type Format, formats } from '../book/issues/formats.ts';
import { runCommand } from './run-command.ts';

// `npm run check [-- --format json|github]`: content only. Exit code 1 when anything keeps the
// site from being built, 2 when the command itself was mistyped.
await runCommand(`npm run check [-- --format ${formats.join('|')}]`, async () => {
  const { values } = parseArgs({ options: { format: { type: 'string', default: 'text' } } });
  if (!isFormat(values.format)) {
    throw new UsageError(`--format is "${values.format}"; it takes ${formats.join(', ')}.`);
  }
  const { currentBook } = await import('../site/current-book.ts');
  const { reportCheck } = await import('../site/report-check.ts');
  if (!(await reportCheck(currentBook(), values.format))) process.exitCode = 1;
});

function isFormat(word: string): word is Format {
  return (formats as readonly string[]).includes(word);
}
