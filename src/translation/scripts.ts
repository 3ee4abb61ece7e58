import type { Language } from '../language/localized.ts';
import messages from '../i18n/fallback.ts';

/** What ISO 15924 names as one script although Unicode knows it as several. */
const parts: Readonly<Record<string, readonly string[]>> = {
  Hans: ['Hani'],
  Hant: ['Hani'],
  Hanb: ['Hani', 'Bopo'],
  Hrkt: ['Hira', 'Kana'],
  Jpan: ['Hani', 'Hira', 'Kana'],
  Kore: ['Hang', 'Hani'],
};

/**
 * The Unicode scripts that a language is written in, as four-letter codes; none where the code of
 * the language says nothing about it.
 */
export function scriptsOf(lang: Language): readonly string[] {
  const script = new Intl.Locale(lang).maximize().script;
  if (script === undefined) return [];
  return (parts[script] ?? [script]).filter(isKnown);
}

/** Scripts of one language in which the other is never written. */
export function scriptsApart(of: Language, from: Language): readonly string[] {
  const shared = new Set(scriptsOf(from));
  return scriptsOf(of).filter((script) => !shared.has(script));
}

/** Matches one run of letters in the scripts; nothing when there are none. */
export function runsIn(scripts: readonly string[]): RegExp {
  if (scripts.length === 0) return /[^\s\S]/gu;
  return new RegExp(`[${scripts.map((script) => `\\p{sc=${script}}`).join('')}]+`, 'gu');
}

/** `Hangul`, `Latin`: scripts as messages name them. */
export function scriptNames(scripts: readonly string[]): string {
  const names = new Intl.DisplayNames([messages.lang], { type: 'script' });
  return scripts.map((script) => names.of(script) ?? script).join(' or ');
}

function isKnown(script: string): boolean {
  try {
    RegExp(`\\p{sc=${script}}`, 'u');
    return true;
  } catch {
    return false;
  }
}
