import { expect } from '@playwright/test';
import { engines } from '../../browser/engines/installed.ts';
import { test } from '../site.ts';
import { landings } from './landings.ts';
import { judgedQueries, NO_ANSWER } from './measure.ts';

// `npm run test:search`: where Enter on the first result of each judged query leads.

const queries = ['as-typed.json', 'whole-book.json']
  .flatMap((file) => judgedQueries(file))
  .filter(({ category }) => category !== NO_ANSWER)
  .sort((a, b) => b.lang.localeCompare(a.lang));

for (const { name, find } of engines) {
  test(`results lead to what they show in ${name}`, async ({ book }) => {
    test.setTimeout(900_000);
    const open = find();
    test.skip(!open, `${name} is not installed`);
    const engine = await open!();
    try {
      // Every query in one engine; in the others every kind of result, and what a minute gives.
      const patience = name === 'Chromium' ? Infinity : 60_000;
      const landed = await landings(engine, book.url, queries, patience);
      const faults = landed.filter(({ fault }) => fault !== undefined);
      console.log(`${name}: ${landed.length - faults.length} of ${landed.length} results land`);
      expect(faults).toEqual([]);
      expect(landed.length).toBeGreaterThan(8);
    } finally {
      await engine.close();
    }
  });
}
