import type { Prose } from '../chapter/glossary/prose.ts';
import type { Place } from '../book/issues/issue.ts';
import { codeMark } from './read-prose.ts';
import { placesOf, type ReportHere, type Twins } from './finding.ts';
import type { LanguagePair } from './language-pair.ts';
import { runsIn, scriptNames } from './scripts.ts';
import { isUntranslated, withoutQuotes } from './translatable-words.ts';

/** As many words of prose, the same in both languages, are no coincidence any more. */
const leastWords = 3;

/**
 * How much of a section's letters may be in a script of the other language, outside code and
 * quotes. Latin is where every language takes its technical words from, so there it is a lot.
 */
const mostForeign = (script: string) => (script === 'Latn' ? 0.4 : 0.005);

/** Fewer letters of Latin than this are a name or two, however short the section. */
const leastLatinLetters = 40;

/** The words of one thing in one language, and where it stands. */
interface PlacedWords {
  prose: readonly Prose[];
  place: Place;
}

/** Looks for words that were left in the language of the original. */
export function compareWords(
  { original, translation }: Twins<PlacedWords>,
  pair: LanguagePair,
  report: ReportHere,
): void {
  const sentences = sentencesOf(original.prose, pair.original);
  const left: Prose[] = [];
  const places = new Set(original.prose.map(placeKey));
  // One value for all languages is meant for all.
  for (const prose of translation.prose.filter((each) => !places.has(placeKey(each)))) {
    const found = split(prose.text, pair.translation).find(
      ({ text }) => sentences.has(normal(text)) && isUntranslated(text, pair, leastWords),
    );
    if (found) {
      report({
        code: 'parity/untranslated-sentence',
        message: `"${excerpt(found.text)}" is the same in both languages.`,
        place: prose.placeOf(found.start, found.start + found.text.length),
        original: sentences.get(normal(found.text))!,
        hint: 'Translate it, or put it in quotes if it is a quotation.',
      });
    } else left.push(prose);
  }
  reportForeignScript(left, original, pair, report);
}

function placeKey({ text, placeOf }: Prose): string {
  const { file, line, column } = placeOf(0, text.length);
  return `${file}:${line}:${column}`;
}

function sentencesOf(prose: readonly Prose[], lang: string): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const { text, placeOf } of prose) {
    for (const { text: sentence, start } of split(text, lang)) {
      const key = normal(sentence);
      if (!places.has(key)) places.set(key, placeOf(start, start + sentence.length));
    }
  }
  return places;
}

/** Making one takes longer than splitting a paragraph with it. */
const segmenters = new Map<string, Intl.Segmenter>();

function split(text: string, lang: string): { text: string; start: number }[] {
  const segmenter = segmenters.get(lang) ?? new Intl.Segmenter(lang, { granularity: 'sentence' });
  segmenters.set(lang, segmenter);
  const segments = segmenter.segment(text);
  return Array.from(segments, ({ segment, index }) => ({
    text: segment.trim(),
    start: index + segment.length - segment.trimStart().length,
  })).filter((sentence) => sentence.text !== '');
}

const normal = (sentence: string) => sentence.normalize('NFC').replace(/\s+/g, ' ');

function reportForeignScript(
  prose: readonly Prose[],
  original: PlacedWords,
  pair: LanguagePair,
  report: ReportHere,
): void {
  for (const script of pair.foreignScripts) {
    const { foreign, all, first } = countLetters(prose, script);
    if (!first || foreign / all <= mostForeign(script)) continue;
    if (script === 'Latn' && foreign < leastLatinLetters) continue;
    report({
      code: 'parity/foreign-script',
      message: `${scriptNames([script])} makes up ${percent(foreign / all)} of the letters here, beginning with "${excerpt(first.text)}".`,
      ...placesOf({ original, translation: first }),
      hint: 'Translate it, put it in quotes if it is quoted, or in backticks if it is code.',
    });
  }
}

function countLetters(prose: readonly Prose[], script: string) {
  let [foreign, all] = [0, 0];
  let first: { text: string; place: Place } | undefined;
  for (const { text, placeOf } of prose) {
    const words = withoutGlosses(withoutQuotes(text), script);
    all += words.match(/\p{L}/gu)?.length ?? 0;
    for (const { 0: run, index } of words.matchAll(runsIn([script]))) {
      foreign += run.length;
      first ??= { text: run, place: placeOf(index, index + run.length) };
    }
  }
  return { foreign, all, first };
}

/** A word of the other language in brackets explains the word before it: `pod (파드)`. */
function withoutGlosses(text: string, script: string): string {
  return text.replace(/\(([^()]{1,40})\)/g, (bracket) =>
    bracket.replace(runsIn([script]), (run) => codeMark.repeat(run.length)),
  );
}

const excerpt = (text: string) => (text.length > 60 ? `${text.slice(0, 58)}…` : text);
const percent = (share: number) => `${Math.max(1, Math.round(share * 100))} %`;
