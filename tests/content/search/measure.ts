import { readFileSync } from 'node:fs';

/** A query and the sections that answer it, judged by reading the chapter. */
export interface JudgedQuery {
  query: string;
  category: string;
  /** The reader's language. */
  lang: string;
  /**
   * Sections that answer it; none: no answer. Over one chapter their fragments, `''` for its top;
   * over the whole book their keys.
   */
  expected: readonly string[];
  /** `public`: from the study of search; `own`: written for this chapter. */
  origin: 'public' | 'own';
}

export interface Answer extends JudgedQuery {
  /** The results as `expected` names sections, best first. */
  found: readonly string[];
  /** Words without which they were found, as the reader is told. */
  without: readonly string[];
}

/** Figures of one category or of all. */
export interface Figures {
  count: number;
  /** Shares from 0 to 1. */
  hit1: number;
  hit3: number;
}

export const NO_ANSWER = 'no-answer';

export function judgedQueries(file = 'queries.json'): JudgedQuery[] {
  return JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as JudgedQuery[];
}

/** Figures by category, with `all` for every query that has an answer. A query without one is hit by none, or by some that say what they lack. */
export function measure(answers: readonly Answer[]): Map<string, Figures> {
  const categories = [...new Set(answers.map(({ category }) => category))].sort();
  const answerable = answers.filter(({ category }) => category !== NO_ANSWER);
  return new Map([
    ['all', figures(answerable)],
    ...categories.map(
      (category) =>
        [category, figures(answers.filter((answer) => answer.category === category))] as const,
    ),
  ]);
}

export function isHit(answer: Answer, depth: number): boolean {
  if (answer.expected.length === 0) return answer.found.length === 0 || answer.without.length > 0;
  return answer.found.slice(0, depth).some((section) => answer.expected.includes(section));
}

/** The figures and every miss, as text for a terminal. */
export function report(answers: readonly Answer[]): string {
  const rows = [...measure(answers)].map(
    ([category, { count, hit1, hit3 }]) =>
      `${category.padEnd(18)}${String(count).padStart(4)}${hit1.toFixed(3).padStart(8)}${hit3.toFixed(3).padStart(8)}`,
  );
  const misses = answers
    .filter((answer) => !isHit(answer, 3))
    .map(
      ({ query, category, expected, found }) =>
        `miss  ${category}  “${query}”  wanted ${expected.join(' ') || 'nothing'}, got ${found.slice(0, 3).join(' ') || 'nothing'}`,
    );
  return ['category           n     hit@1   hit@3', ...rows, ...misses].join('\n');
}

function figures(answers: readonly Answer[]): Figures {
  const share = (depth: number) =>
    answers.filter((answer) => isHit(answer, depth)).length / answers.length;
  return { count: answers.length, hit1: share(1), hit3: share(3) };
}
