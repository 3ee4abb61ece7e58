import { formats } from '../book/issues/formats.ts';
import { runCommand } from './command.ts';

await runCommand({
  name: 'npm run check',
  does: 'Checks the content alone. Exit code 1 when anything keeps the site from being built.',
  options: {
    format: {
      type: 'string',
      oneOf: formats,
      default: 'text',
      says: 'For people, for programs, or for the pages of GitHub; text, if left out.',
    },
    strict: { type: 'boolean', says: 'Holds drafts to what is asked of finished chapters.' },
  },
  async run({ format, strict }) {
    const { openBook } = await import('../site/open-book.ts');
    const { siteAddress } = await import('../site/site-address.ts');
    const { reportCheck } = await import('../site/report-check.ts');
    const book = openBook(siteAddress(), { keep: true, strict });
    if (!(await reportCheck(book, format))) process.exitCode = 1;
  },
});
