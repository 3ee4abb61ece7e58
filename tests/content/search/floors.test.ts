import { describe, expect, it } from 'vitest';
import { askAll, fixtureLibraries } from './ask.ts';
import { measure, NO_ANSWER, report } from './measure.ts';

/** What search must reach on a fixed copy of part 1; measured: 0.96, 1.00, 1.00. */
const FLOORS = { hit1: 0.9, hit3: 0.97, category: 0.85, noAnswer: 0.97 };

const answers = await askAll(fixtureLibraries());
const figures = measure(answers);

describe('search on part 1', () => {
  it('finds the right section first, or among the first three', () => {
    const { hit1, hit3 } = figures.get('all')!;
    expect(hit1, report(answers)).toBeGreaterThanOrEqual(FLOORS.hit1);
    expect(hit3, report(answers)).toBeGreaterThanOrEqual(FLOORS.hit3);
  });

  it('understands every kind of query', () => {
    for (const [category, { count, hit3 }] of figures) {
      if (count >= 8)
        expect(hit3, `${category}\n${report(answers)}`).toBeGreaterThanOrEqual(FLOORS.category);
    }
  });

  it('finds nothing where there is nothing', () => {
    expect(figures.get(NO_ANSWER)!.hit3, report(answers)).toBeGreaterThanOrEqual(FLOORS.noAnswer);
  });
});
