import { calloutTitle, kindOf, label } from './dialects.ts';
import { maskCode } from './outside-code.ts';

const opening = /^([ \t>]*)(:{3,})[ \t]*([a-z][\w-]*)[ \t]*(.*)$/i;
const closing = /^[ \t>]*:{3,}[ \t]*$/;

/** They set blocks side by side, and say nothing. */
const layouts = /^(?:code-group|tabs?|tab-set|cards?|columns?|grid|row|center|left|right)$/i;

/**
 * Writes the containers of Zenn, Qiita, Docusaurus and VuePress as callouts, those that fold as
 * `<details>`, and what is in the others alone. Colons that open or close nothing are words.
 */
export function translateContainers(text: string): string {
  if (!/^[ \t>]*:::/m.test(text)) return text;
  const lines = text.split('\n');
  const open: { line: number; isFolded: boolean; isLayout: boolean }[] = [];
  const masked = maskCode(text).split('\n');
  const result = [...lines];
  for (const [at, line] of masked.entries()) {
    if (closing.test(line)) {
      const opener = open.pop();
      if (!opener) result[at] = lines[at]!.replace(':', '\\:');
      else if (opener.isLayout) result[at] = lines[at]!.replace(/:+.*/, '');
      else if (opener.isFolded) result[at] = lines[at]!.replace(/:+.*/, '\n</details>\n');
    } else if (opening.test(line)) {
      const [, prefix = '', colons = '', name = '', rest = ''] = opening.exec(lines[at]!)!;
      const isFolded = /^(?:details|spoiler|toggle)$/i.test(name);
      const isLayout = layouts.test(name);
      open.push({ line: at, isFolded, isLayout });
      result[at] =
        prefix + (isFolded ? folded(rest) : isLayout ? rest : callout(colons, name, rest));
    }
  }
  for (const { line } of open) result[line] = lines[line]!.replace(':', '\\:');
  return result.join('\n');
}

const folded = (title: string) => `<details>\n\n<summary>${title}</summary>\n`;

function callout(colons: string, name: string, rest: string): string {
  // Zenn and Qiita name the sort behind the word.
  const sort = /^(?:info|warn|alert)$/.exec(rest.trim())?.[0];
  if (sort) return colons + kindOf(sort);
  const title = (/^\[(.*)\]/.exec(rest) ?? /title="([^"]*)"/.exec(rest))?.[1];
  const words = title ?? rest.replace(/\s*\{[^{}]*\}$/, '');
  return colons + kindOf(name) + label(calloutTitle(name, words));
}
