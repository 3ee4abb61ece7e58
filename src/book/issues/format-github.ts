import type { Issue } from './issue.ts';

/** One issue as a command that GitHub Actions turns into a remark beside the line. */
export function formatGithub({ code, severity, message, hint, place }: Issue): string {
  const end =
    place.endLine === undefined ? '' : `,endLine=${place.endLine},endColumn=${place.endColumn}`;
  const text = hint === undefined ? message : `${message}\n${hint}`;
  return `::${severity} file=${property(place.file)},line=${place.line},col=${place.column}${end},title=${property(code)}::${data(text)}`;
}

const data = (text: string) =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
