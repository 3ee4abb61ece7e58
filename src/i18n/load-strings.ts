import { existsSync } from 'node:fs';
import type { Strings } from './strings.ts';

/** Interface strings by language code. */
export type StringsByLanguage = Readonly<Record<string, Strings>>;

/** Loads the interface strings of each language; a language without a file gets the fallback. */
export async function loadStrings(languages: readonly string[]): Promise<StringsByLanguage> {
  const entries = await Promise.all(
    languages.map(async (code) => [code, await load(code)] as const),
  );
  return Object.fromEntries(entries);
}

async function load(code: string): Promise<Strings> {
  // Asked for by its file: a file that is there, and cannot be loaded, is an error.
  if (existsSync(`src/i18n/${code}.ts`)) {
    const module = (await import(`../i18n/${code}.ts`)) as { default: Strings };
    return module.default;
  }
  const { default: fallback } = await import('./fallback.ts');
  // The language names itself, even where the interface cannot speak it.
  const name = new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
  return { ...fallback, name };
}
