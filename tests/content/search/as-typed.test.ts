import { describe, expect, it } from 'vitest';
import { librariesOf } from '../../index-sections.ts';
import { judgedQueries, measure, NO_ANSWER, report } from './measure.ts';
import { searchedContent } from './whole-book.ts';

/** What search must reach on queries as readers type and paste them; measured: 0.89, 0.97, 1.00. */
const FLOORS = { hit1: 0.88, hit3: 0.95, noAnswer: 0.95 };
const OWN_NAMES = { hit1: 0.75, hit3: 0.95 };

const { sections, glossary } = await searchedContent();
const libraries = librariesOf(sections, glossary);
const search = (query: string, lang: string) => libraries.get(lang)!(query, { lang });
const answers = await Promise.all(
  judgedQueries('as-typed.json').map(async (judged) => {
    const { results, without } = await search(judged.query, judged.lang);
    return { ...judged, without, found: results.map(({ section }) => section.key) };
  }),
);
const figures = measure(answers);

/** How readers ask for a thing, `{}` in its place. */
const FRAMES = {
  ko: [
    ...[
      '{} 사용법',
      '{}가 뭐예요',
      '{} 뭐임',
      '{}이 뭔가요',
      '{} 알려줘',
      '{} 안돼요',
      '{} 안 돼요',
    ],
    ...['{} 개념', '{} 장점', '{} 옵션', '{} 차이', '{} 예제', '{} 예시 보여줘', '{}가 안 떠요'],
    ...['{}란 무엇인가요?', '{} 하는 법', '왜 {}를 쓰나요', '{} 설명해줘', '{} 언제 써요'],
  ],
  en: [
    ...['what is {}', 'what is a {}?', 'how to use {}', '{} not working', "{} doesn't work"],
    ...['{} tutorial', '{} example', 'differences between {} and others', 'explain {} please'],
    ...['why {}', 'why do I need {}'],
  ],
};

describe('search for what readers type and paste', () => {
  it('finds the right section first, or among the first three', () => {
    const { hit1, hit3 } = figures.get('all')!;
    expect(hit1, report(answers)).toBeGreaterThanOrEqual(FLOORS.hit1);
    expect(hit3, report(answers)).toBeGreaterThanOrEqual(FLOORS.hit3);
  });

  it('finds commands with the reader’s own names', () => {
    const { hit1, hit3 } = figures.get('command-own-names')!;
    expect(hit1, report(answers)).toBeGreaterThanOrEqual(OWN_NAMES.hit1);
    expect(hit3, report(answers)).toBeGreaterThanOrEqual(OWN_NAMES.hit3);
  });

  it('finds nothing where there is nothing, or says what is missing', () => {
    expect(figures.get(NO_ANSWER)!.hit3, report(answers)).toBeGreaterThanOrEqual(FLOORS.noAnswer);
  });

  it.each(['ko', 'en'] as const)('answers every question about every term in %s', async (lang) => {
    const missed: string[] = [];
    for (const { word } of glossary.terms) {
      const term = word[lang]!;
      const own = (await search(term, lang)).results[0]?.section.key;
      if (own === undefined) continue;
      for (const frame of FRAMES[lang]) {
        const { results } = await search(frame.replace('{}', term), lang);
        const isKept = results.slice(0, 3).some(({ section }) => section.key === own);
        if (!isKept) missed.push(frame.replace('{}', term));
      }
    }
    expect(missed).toEqual([]);
  });
});
