import type { Prose } from '../chapter/glossary/prose.ts';
import type { Place } from '../book/issues/issue.ts';
import { type ReportHere, type Twins, without } from './finding.ts';
import type { LanguagePair } from './language-pair.ts';
import { withoutQuotes } from './translatable-words.ts';

type Text = Pick<Prose, 'text' | 'placeOf'>;

interface PlacedNumber {
  value: string;
  place: Place;
}

/**
 * Looks for numbers that became others: in texts that stand side by side or, where one edition has
 * more of them, in all together.
 */
export function compareNumbers(
  { original, translation }: Twins<readonly Text[]>,
  pair: LanguagePair,
  report: ReportHere,
): void {
  const sideBySide = original.length === translation.length;
  const texts = sideBySide ? original.map((text) => [text]) : [original];
  for (const [index, there] of texts.entries()) {
    const here = sideBySide ? [translation[index]!] : translation;
    const found = changedNumbers(numbersIn(there, pair), numbersIn(here, pair));
    if (found) report(found);
  }
}

/** What stands on one side alone is a word on the other: `6월` is June, `세 개` are 3. */
function changedNumbers(there: readonly PlacedNumber[], here: readonly PlacedNumber[]) {
  const valueOf = ({ value }: PlacedNumber) => value;
  const missing = without(there, here, valueOf);
  const extra = without(here, there, valueOf);
  if (missing.length === 0 || extra.length === 0) return undefined;
  const list = (numbers: readonly PlacedNumber[]) => numbers.map(valueOf).join(', ');
  return {
    code: 'parity/other-number',
    message: `The original has ${list(missing)} where this has ${list(extra)}.`,
    place: extra[0]!.place,
    original: missing[0]!.place,
    hint: 'Write the number of the original; one that says the same in another way belongs into the list "exempt" of glossary.yaml.',
  } as const;
}

/** Digits that are part of no name, such as `v1` or `10-3`; a unit may follow. */
const number = /(?<![\p{Script=Latin}\p{N}.,:_-])\d+(?:[.,:]\d+)*/gu;

function numbersIn(texts: readonly Text[], { exempt }: LanguagePair): PlacedNumber[] {
  return texts.flatMap(({ text, placeOf }) => {
    const own = withoutQuotes(text).replace(exempt, (words) => ' '.repeat(words.length));
    return Array.from(own.matchAll(number), ({ 0: digits, index }) => ({
      value: plain(digits),
      place: placeOf(index, index + digits.length),
    }));
  });
}

/** Without the signs between thousands, and with a point before decimals: `1.000,5` and `1,000.5`. */
const plain = (digits: string) => digits.replace(/[.,](?=\d{3}(?!\d))/g, '').replaceAll(',', '.');
