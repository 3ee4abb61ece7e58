import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Glossary } from '../../src/language/term.ts';
import { SearchEngine } from '../../src/search/engine.ts';
import type { PublishedIndex } from '../../src/search/index-format.ts';
import type { SearchSection } from '../../src/search/section.ts';
import { hangulNouns, koreanWords, seeded } from './made-up-words.ts';
import { sectionTexts } from '../../src/search/build-index.ts';
import { indexSections } from '../index-sections.ts';

/**
 * How the index grows: sections of made-up words that are as frequent as words of a language are
 * (the n-th in proportion to 1/n), so that new sections bring new words. Prints bytes and times.
 *
 * `node tests/bench/search-growth.ts [sections] [words a section] [folder to write the files into]`
 */
const [sectionCount = 400, wordsEach = 220] = process.argv.slice(2, 4).map(Number);
const folder = process.argv[4];

const random = seeded(7);
const korean = koreanWords(hangulNouns(14_000), random);
const vocabulary = { ko: korean.all, en: madeUpWords(9_000, latinWord) };
const glossary: Pick<Glossary, 'synonyms' | 'terms'> = {
  synonyms: [],
  terms: Array.from({ length: 250 }, (_, index) => ({
    id: `term-${index}`,
    word: { ko: vocabulary.ko[index * 3]!, en: vocabulary.en[index * 3]! },
    aliases: [],
    description: {},
    official: false,
    avoid: {},
  })),
};
const titles = new Map<string, string>();
const sections = Array.from({ length: sectionCount }, (_, number) => section(number));
const characters = sections
  .flatMap(({ texts }) => texts)
  .reduce((sum, { text }) => sum + text.length, 0);

const building = performance.now();
const ofReader = sections.filter(({ lang }) => lang === 'ko');
const index = indexSections(ofReader, glossary);
const texts = sectionTexts(sections);
const json = JSON.stringify(index);
console.log(
  `${sectionCount} sections, ${characters} characters: built in ${elapsed(building)}, ` +
    `index of one language ${kilobytes(json)}, words ${kilobytes(index.words)}, postings ${kilobytes(index.postings)}, ` +
    `largest file of texts ${Math.max(...[...texts.values()].map((file) => gzipSync(JSON.stringify(file)).length))} B`,
);

if (folder !== undefined) {
  const published: PublishedIndex = { ...index, edition: 'made-up' };
  for (const [path, content] of [['index.ko.json', published] as const, ...texts]) {
    const file = join(folder, 'search', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(content));
  }
}

const opening = performance.now();
const engine = new SearchEngine(JSON.parse(json));
console.log(`opened in ${elapsed(opening)}`);

const queries = Array.from({ length: 300 }, (_, number) => queryLike(number));
for (const query of queries) engine.search(query, { lang: 'ko' });
const times = queries.map((query) => {
  const start = performance.now();
  engine.search(query, { lang: 'ko' });
  return performance.now() - start;
});
times.sort((a, b) => a - b);
console.log(`a query: median ${times[150]!.toFixed(1)} ms, p95 ${times[285]!.toFixed(1)} ms`);

/** Half Korean and half English, five sections a chapter. */
function section(number: number): SearchSection {
  const lang = number % 2 === 0 ? 'ko' : 'en';
  const chapter = `c${Math.floor(number / 10)}`;
  const id = `s${Math.floor(number / 2)}`;
  const manifest = Array.from(
    { length: 12 },
    () => `  ${drawn('en')}${capital(drawn('en'))}: ${drawn('en')}`,
  );
  return {
    key: `${chapter}#${id}`,
    url: `${lang === 'ko' ? '' : 'en/'}chapters/${chapter}/#${id}`,
    lang,
    chapter: title(lang, chapter),
    title: `${drawn(lang)} ${drawn(lang)}`,
    ancestors: [title(lang, `${chapter}.${number % 10 < 4 ? 1 : 2}`)],
    texts: [
      { kind: 'note', text: sentence(lang, wordsEach) },
      {
        kind: 'annotation',
        label: 'correction',
        id: `a${number}`,
        text: sentence(lang, wordsEach / 5),
      },
      ...(number % 4 < 2 ? [{ kind: 'yaml' as const, text: manifest.join('\n') }] : []),
      { kind: 'command', text: `kubectl ${drawn('en')} ${drawn('en')} -n ${drawn('en')}` },
    ],
  };
}

/** The same for all sections below it. */
function title(lang: 'ko' | 'en', of: string): string {
  const key = `${lang} ${of}`;
  const made = titles.get(key) ?? `${drawn(lang)} ${drawn(lang)}`;
  titles.set(key, made);
  return made;
}

function sentence(lang: 'ko' | 'en', count: number): string {
  const word = lang === 'ko' ? korean.inflected : () => drawn('en');
  return Array.from({ length: Math.round(count) }, word).join(' ');
}

function queryLike(number: number): string {
  const word = drawn(number % 3 === 0 ? 'en' : 'ko');
  if (number % 5 === 0) return `${word} ${drawn('ko')}`;
  if (number % 7 === 0) return word.slice(0, -1) + (number % 3 === 0 ? 'x' : '뷁');
  return word;
}

/** A word by Zipf's law. */
function drawn(lang: 'ko' | 'en'): string {
  const words = vocabulary[lang];
  return words[Math.floor(words.length ** random()) - 1] ?? words[0]!;
}

function madeUpWords(count: number, word: () => string): string[] {
  const words = new Set<string>();
  while (words.size < count) words.add(word());
  return [...words];
}

function latinWord(): string {
  const onsets = [
    'b',
    'c',
    'd',
    'f',
    'g',
    'h',
    'l',
    'm',
    'n',
    'p',
    'r',
    's',
    't',
    'st',
    'pr',
    'tr',
    'k',
  ];
  const rimes = ['a', 'e', 'i', 'o', 'u', 'an', 'er', 'in', 'or', 'al', 'at', 'ess', 'ion'];
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)]!;
  return Array.from(
    { length: 2 + Math.floor(random() * 2) },
    () => pick(onsets) + pick(rimes),
  ).join('');
}

function capital(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1);
}

function kilobytes(text: string): string {
  return `${(gzipSync(text).length / 1000).toFixed(0)} kB gzip`;
}

function elapsed(since: number): string {
  return `${(performance.now() - since).toFixed(0)} ms`;
}
