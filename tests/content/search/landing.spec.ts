import { type Engine, until } from '../../browser/engines/engine.ts';
import { engines } from '../../browser/engines/installed.ts';
import { expect, firstChapter, type Site, test } from '../../browser/site.ts';
import { followHere, openDialog, type Landing, whereItLands } from './follow-result.ts';
import { judgedQueries } from './measure.ts';

// `npm run test:search`: where the first result of each judged query leads, in every engine.

const queries = ['as-typed.json', 'whole-book.json', 'queries.json']
  .flatMap((file) => judgedQueries(file))
  .filter(({ expected }) => expected.length > 0);

for (const { name, find } of engines) {
  test.describe(`in ${name}`, () => {
    test.describe.configure({ mode: 'default', timeout: 600_000 });
    const open = find();
    test.skip(!open, `${name} is not installed`);
    let engine: Engine;
    test.beforeAll(async () => {
      if (open) engine = await open();
    });
    test.afterAll(() => engine?.close());

    test('a result lands on its words', async ({ book }) => {
      const landings: Landing[] = [];
      for (const [lang, asked] of Map.groupBy(queries, (judged) => judged.lang)) {
        const all = [...new Set(asked.map(({ query }) => query))];
        landings.push(...(await landAll(engine, firstOf(book, lang), all)));
      }
      const kinds = Map.groupBy(landings, ({ kind }) => kind);
      const counts = [...kinds].map(([kind, of]) => `${kind} ${of.length}`).join(', ');
      const missed = landings.filter(({ faults }) => faults.length > 0);
      console.log(
        `${name}: ${landings.length - missed.length} of ${landings.length} land; ${counts}`,
      );
      expect(missed).toEqual([]);
      expect(kinds.size).toBeGreaterThanOrEqual(6);
      await expectFromElsewhere(engine, book, landings);
    });
  });
}

/** Follows the first result of every query from the page that it is on. */
async function landAll(engine: Engine, start: string, all: readonly string[]): Promise<Landing[]> {
  const landings: Landing[] = [];
  const left = new Map<string, string[]>([[start, [...all]]]);
  while (left.size > 0) {
    const [[address, here]] = left as unknown as [[string, string[]]];
    left.delete(address);
    await engine.open(address, 1280);
    await engine.evaluate(openDialog);
    // A driver gives up on what takes long.
    for (let at = 0; at < here.length; at += 8) {
      const followed = await engine.evaluate(followHere, here.slice(at, at + 8));
      for (const { elsewhere, landing, query } of followed) {
        if (landing) landings.push(landing);
        else if (elsewhere !== undefined && elsewhere !== address) {
          left.set(elsewhere, [...(left.get(elsewhere) ?? []), query]);
        }
      }
    }
  }
  return landings;
}

/** One of each kind is followed from a page that has to be left for it. */
async function expectFromElsewhere(
  engine: Engine,
  book: Site,
  landings: readonly Landing[],
): Promise<void> {
  for (const [kind, [first]] of Map.groupBy(landings, (landing) => landing.kind)) {
    const { href, query, title } = first!;
    const home = new URL(href).pathname.startsWith('/en/') ? `${book.url}en/` : book.url;
    await engine.open(home, 1280);
    await engine.evaluate(openDialog);
    await engine.evaluate(followHere, [query], true);
    const landed = await until(
      () => engine.evaluate(whereItLands, href, title),
      `${kind} from ${home}`,
    );
    expect(landed, `“${query}” from ${home}`).toEqual({ faults: [] });
  }
}

function firstOf(book: Site, lang: string): string {
  const chapter = firstChapter(book).slice(book.url.length);
  return book.url + (lang === 'ko' ? chapter : `${lang}/${chapter}`);
}
