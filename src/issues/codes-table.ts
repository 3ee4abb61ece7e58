import { issueCodes } from './codes.ts';

const start = '<!-- issue codes: npm run codes -->';
const end = '<!-- end of issue codes -->';

/** Every issue code with what it means, as a Markdown table. */
export function codesTable(): string {
  const rows = Object.entries(issueCodes).map(([code, text]) => `| \`${code}\` | ${text} |`);
  return ['| code | means |', '| --- | --- |', ...rows].join('\n');
}

/** The document with its table of codes replaced. */
export function withCodesTable(document: string, table: string): string {
  const from = document.indexOf(start);
  const to = document.indexOf(end);
  if (from === -1 || to === -1) throw new Error('The document has no place for the issue codes');
  return `${document.slice(0, from + start.length)}\n\n${table}\n\n${document.slice(to)}`;
}
