import type { Engine } from '../browser/engines/engine.ts';
import { expectNoFaults } from '../browser/engines/expect-no-faults.ts';
import { engines, widths } from '../browser/engines/installed.ts';
import { firstChapter } from '../browser/site.ts';
import { test } from './site.ts';

for (const { name, find } of engines) {
  test.describe(`the book in ${name}`, () => {
    test.describe.configure({ mode: 'default', timeout: 240_000 });
    const open = find();
    test.skip(!open, `${name} is not installed`);
    let engine: Engine;
    test.beforeAll(async () => {
      if (open) engine = await open();
    });
    test.afterAll(() => engine?.close());

    test('a chapter and the title page are laid out right at every width', async ({ book }) => {
      for (const page of [firstChapter(book), book.url])
        for (const width of widths) await expectNoFaults(engine, page, width);
    });
  });
}
