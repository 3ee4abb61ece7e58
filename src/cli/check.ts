import { parseArgs } from 'node:util';
import { currentBook } from '../build/current-book.ts';
import { type Format, formats, reportCheck } from '../build/report-check.ts';

// `npm run check [-- --format json|github]`: content only. Exit code 1 when anything keeps the
// site from being built, 2 when the command itself was mistyped.
const { values } = parseArgs({ options: { format: { type: 'string', default: 'text' } } });
if (!formats.includes(values.format as Format)) {
  console.error(`--format is "${values.format}"; it takes ${formats.join(', ')}.`);
  process.exitCode = 2;
} else if (!(await reportCheck(currentBook(), values.format as Format))) process.exitCode = 1;
