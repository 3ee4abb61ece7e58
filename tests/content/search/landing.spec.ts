import { expect } from '@playwright/test';
import { engines } from '../../browser/engines/installed.ts';
import type { Engine } from '../../browser/engines/engine.ts';
import { test } from '../site.ts';
import { landings } from './landings.ts';
import { judgedQueries, NO_ANSWER } from './measure.ts';

// `npm run test:search`: Enter on the first result of judged queries.

const queries = ['as-typed.json', 'whole-book.json']
  .flatMap((file) => judgedQueries(file))
  .filter(({ category }) => category !== NO_ANSWER)
  .sort((a, b) => b.lang.localeCompare(a.lang));

/** What a result leads to is the same everywhere; that engines scroll and mark alike, some show. */
const queriesFor = (engine: string) =>
  engine === 'Chromium' ? queries : queries.filter((_, index) => index % 4 === 0);

for (const { name, find } of engines) {
  test(`a result leads to what it shows in ${name}`, async ({ book }) => {
    test.setTimeout(600_000);
    const open = find();
    test.skip(!open, `${name} is not installed`);
    const engine: Engine = await open!();
    try {
      const landed = await landings(engine, book.url, queriesFor(name));
      const faults = landed.filter(({ fault }) => fault !== undefined);
      console.log(`${name}: ${landed.length - faults.length} of ${landed.length} results land`);
      expect(faults).toEqual([]);
    } finally {
      await engine.close();
    }
  });
}
