import { bundledLanguages, bundledLanguagesInfo } from 'shiki/langs';
import { nearest } from '../../language/nearest.ts';

/** Names that Shiki does not know, or that stand for a fence of this site. */
const otherNames: Readonly<Record<string, string>> = {
  golang: 'go',
  mmd: 'mermaid',
  none: 'text',
  output: 'text',
  plain: 'text',
  plaintext: 'text',
  shellsession: 'console',
  'shell-session': 'console',
  terminal: 'console',
  txt: 'text',
  yml: 'yaml',
};

/** Fences that may hold a terminal session, by the name of their shell. */
export const shells: ReadonlySet<string> = new Set(
  'console bash sh shell shellscript zsh fish powershell ps ps1 pwsh bat batch cmd nu'.split(' '),
);

/**
 * The language that a fence names, in whichever case and by whichever of its names.
 *
 * @returns nothing for a language that nobody here knows.
 */
export function fenceLanguage(name: string | null | undefined): string | undefined {
  const given = name?.toLowerCase() ?? 'text';
  const known = otherNames[given] ?? given;
  return known === 'text' || isHighlighted(known) ? known : undefined;
}

/** Whether Shiki has a grammar of that name. */
export function isHighlighted(lang: string): lang is keyof typeof bundledLanguages {
  return Object.hasOwn(bundledLanguages, lang);
}

/** What a reader knows a language by; plain text has no name. */
export function languageName(lang: string | undefined): string | undefined {
  return bundledLanguagesInfo.find(
    ({ id, aliases }) => id === lang || aliases?.includes(lang ?? ''),
  )?.name;
}

/** The known name that is most like one. */
export const nearestLanguage = (name: string) =>
  nearest(name.toLowerCase(), [...Object.keys(bundledLanguages), ...Object.keys(otherNames)]);
