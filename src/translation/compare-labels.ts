import { compareNumbers } from './compare-numbers.ts';
import type { ReportHere, Twins } from './finding.ts';
import type { LanguagePair } from './language-pair.ts';
import { lineWith, type PlacedDiagram } from './placed-diagram.ts';
import { runsIn } from './scripts.ts';
import { isUntranslated, translatableWords } from './translatable-words.ts';

/**
 * Looks for words of a drawing, its title and its description that were not translated, and for
 * numbers that became others.
 */
export function compareLabels(
  { original, translation }: Twins<PlacedDiagram>,
  pair: LanguagePair,
  report: ReportHere,
): void {
  const there = labelsOf(original);
  const seen = new Set<string>();
  for (const [key, label] of labelsOf(translation)) {
    const twin = there.get(key);
    if (twin === undefined || seen.has(label)) continue;
    seen.add(label);
    const words = { original: [textOf(twin, original)], translation: [textOf(label, translation)] };
    compareNumbers(words, pair, report);
    const message =
      label === twin && isUntranslated(label, pair, 1)
        ? `The label "${label}" is the same as in the original.`
        : stillForeign(label, pair);
    if (message === undefined) continue;
    report({
      code: 'parity/untranslated-label',
      message,
      place: lineWith(translation.fence, label),
      original: lineWith(original.fence, twin),
      hint: `Translate it. If it is a name in every language, add it to "exempt" in glossary.yaml.`,
    });
  }
}

const textOf = (text: string, { fence }: PlacedDiagram) => ({
  text,
  placeOf: () => lineWith(fence, text),
});

function stillForeign(label: string, pair: LanguagePair): string | undefined {
  // Latin words are at home in every language's drawings.
  const scripts = pair.foreignScripts.filter((script) => script !== 'Latn');
  const word = translatableWords(label, pair).find((each) => runsIn(scripts).test(each));
  return word === undefined ? undefined : `The label "${label}" still holds "${word}".`;
}

/** All labels by what they stand at; edges between the same nodes in their order. */
function labelsOf({ diagram }: PlacedDiagram): Map<string, string> {
  const { nodes, edges } = diagram.graph;
  const counts = new Map<string, number>();
  return new Map([
    ['title', diagram.title],
    ['description', diagram.description],
    ...nodes.map(({ id, label }): [string, string] => [`node ${id}`, label]),
    ...edges.flatMap(({ from, to, label, within = [] }) => {
      const name = `edge ${from} → ${to}`;
      const order = (counts.get(name) ?? 0) + 1;
      counts.set(name, order);
      return [label ?? [], within]
        .flat()
        .map((text, index): [string, string] => [`${name} ${order} ${index}`, text]);
    }),
  ]);
}
