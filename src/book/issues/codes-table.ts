import { issueCodes } from './codes.ts';

/** Every issue code with what it means, as a Markdown table. */
export function codesTable(): string {
  const rows = Object.entries(issueCodes).map(([code, text]) => `| \`${code}\` | ${text} |`);
  return ['| code | means |', '| --- | --- |', ...rows].join('\n');
}
