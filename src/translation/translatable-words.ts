import type { LanguagePair } from './language-pair.ts';
import { runsIn } from './scripts.ts';

/**
 * The words of a text that a translator would translate: without quoted passages, code,
 * identifiers (`10.244.1.7`, `shareProcessNamespace`, `apiVersion: v1`), acronyms, and what the
 * glossary says is the same in both languages.
 */
export function translatableWords(text: string, pair: LanguagePair): string[] {
  return (
    withoutQuotes(text)
      .replace(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}\d.]*:\s?[^\s·,;]+/gu, ' ')
      .replace(pair.exempt, ' ')
      .split(/[\s()[\]{}<>,;!?"“”„‘’«»·…—–+|]+/u)
      .map((word) => word.replace(/[.:]+$/, ''))
      .filter((word) => !isIdentifier(word))
      // A hyphen joins: `port-forward` is one name, as `kube-system` is.
      .flatMap((word) => word.split(/[^\p{L}\p{M}-]+/u))
      .filter((word) => /\p{L}{2}|\p{Lo}/u.test(word) && !/^\p{Lu}+$/u.test(word))
  );
}

/**
 * Whether a text that is the same in both languages was left untranslated. One lower-case word can
 * be the name of a program or a field, and is taken for one; a capital, or a script that the
 * translation is not written in, makes it a word of the language.
 *
 * @param least how many words it takes where no script gives it away.
 */
export function isUntranslated(text: string, pair: LanguagePair, least: number): boolean {
  const words = translatableWords(text, pair);
  if (words.some((word) => runsIn(pair.foreignScripts).test(word))) return true;
  if (words.length === 1) return least === 1 && /^\p{Lu}\p{Ll}/u.test(words[0]!);
  return words.length >= Math.max(2, least);
}

/** Quotes as languages set them; a straight or single one only where it cannot be an apostrophe. */
const quotes =
  /“[^”\n]*”|„[^“”\n]*[“”]|«[^»\n]*»|『[^』\n]*』|「[^」\n]*」|"[^"\n]*"|(?<![\p{L}\p{N}])['‘][^'’\n]*['’](?![\p{L}\p{N}])/gu;

/** The text with blanks in place of quoted passages, so that offsets stay what they are. */
export function withoutQuotes(text: string): string {
  return text.replace(quotes, (quote) => ' '.repeat(quote.length));
}

function isIdentifier(word: string): boolean {
  return (
    /\d/.test(word) ||
    /[\p{L}\p{N}][._:/=@\\]+[\p{L}\p{N}]/u.test(word) ||
    /^[-/$]/.test(word) ||
    /\p{Ll}\p{Lu}/u.test(word)
  );
}
