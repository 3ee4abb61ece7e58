import type { InlineCode, SectionFacts } from './edition-facts.ts';
import { placesOf, type ReportHere, type Twins } from './finding.ts';
import type { LanguagePair } from './language-pair.ts';
import { runsIn } from './scripts.ts';

/** Each code once, however often a language repeats it. */
function newIn(codes: readonly InlineCode[], others: readonly InlineCode[]): InlineCode[] {
  const known = new Set(others.map(({ text }) => text));
  return codes.filter(({ text }) => !known.has(text) && known.add(text));
}

/**
 * Looks for code within texts that became other code. Where only one edition sets something as code
 * that is a choice; and what is in the language of the original (`<이름>`) is translated.
 */
export function compareInlineCode(
  { original, translation }: Twins<SectionFacts>,
  { foreignScripts }: LanguagePair,
  report: ReportHere,
): void {
  const missing = newIn(original.code, translation.code);
  const extra = newIn(translation.code, original.code);
  if (missing.some(({ text }) => runsIn(foreignScripts).test(text))) return;
  for (const [index, code] of extra.slice(0, missing.length).entries()) {
    const twin = missing[index]!;
    report({
      code: 'parity/other-code',
      message: `The original has \`${twin.text}\` where this has \`${code.text}\`.`,
      ...placesOf({ original: twin, translation: code }),
      hint: 'Code is the same in every language; what is none needs no backticks.',
    });
  }
}
