import type { Engine } from './engines/engine.ts';
import { until } from './engines/engine.ts';
import { expectNoFaults } from './engines/expect-no-faults.ts';
import { engines, widths } from './engines/installed.ts';
import { expect, firstChapter, kindsOfPages, longChapter, test } from './site.ts';

for (const { name, find } of engines) {
  test.describe(`in ${name}`, () => {
    test.describe.configure({ mode: 'default', timeout: 240_000 });
    const open = find();
    test.skip(!open, `${name} is not installed`);
    let engine: Engine;
    test.beforeAll(async () => {
      if (open) engine = await open();
    });
    test.afterAll(() => engine?.close());

    test('chapters and the title page are laid out right at every width', async ({ dense }) => {
      for (const page of [firstChapter(dense), longChapter(dense), dense.url])
        for (const width of widths) await expectNoFaults(engine, page, width);
    });

    test('every other kind of page is laid out right', async ({ dense }) => {
      for (const page of kindsOfPages(dense))
        for (const width of [1440, 375]) await expectNoFaults(engine, page, width);
    });

    for (const width of [1440, 768]) {
      test(`a key that is pressed opens its explanation at ${width} px`, async ({ dense }) => {
        await engine.open(firstChapter(dense), width);
        // The second press must not undo the first.
        for (let times = 0; times < 2; times++) {
          await engine.press('#manifest-pod a.k');
          const open = () => engine.evaluate(openExplanation);
          expect(await until(open, 'An explanation')).toEqual({
            opacity: '1',
            isOnTop: true,
            coversItsKey: false,
          });
          // Two presses at once would select the word.
          await new Promise((resolve) => setTimeout(resolve, 600));
        }
      });
    }

    test('a hand that begins on a key selects what it goes over', async ({ dense }) => {
      await engine.open(firstChapter(dense), 1440);
      await engine.press('#manifest-pod a.k', { x: 5, y: 60 });
      const selected = await engine.evaluate(() => String(getSelection()));
      expect(selected.trim().split('\n').length, selected).toBeGreaterThan(1);
      expect(await engine.evaluate(openExplanation)).toBeNull();
    });

    test('search answers', async ({ dense }) => {
      await engine.open(firstChapter(dense), 1440);
      await engine.press('a[data-search]');
      await until(
        () => engine.evaluate(() => document.querySelector('dialog[open]') !== null),
        'it',
      );
      await engine.type('pod');
      const found = () =>
        engine.evaluate(() => document.querySelectorAll('dialog [role=option]').length);
      expect(await until(found, 'A result')).toBeGreaterThan(0);
      await until(() => engine.evaluate(followOnThisPage), 'A result on this page');
      const marked = () => engine.evaluate(() => document.querySelectorAll('.found').length);
      expect(await until(marked, 'A mark')).toBeGreaterThan(0);
    });

    test('the theme changes, and is kept', async ({ dense }) => {
      await engine.open(dense.url, 1440);
      const ground = () => getComputedStyle(document.documentElement).backgroundColor;
      await engine.evaluate(choose, 'light');
      const light = await engine.evaluate(ground);
      await engine.evaluate(choose, 'dark');
      const dark = await engine.evaluate(ground);
      expect(dark).not.toBe(light);
      await engine.open(firstChapter(dense), 1440);
      expect(await engine.evaluate(ground)).toBe(dark);
      await engine.evaluate(choose, 'system');
    });

    test('a page that comes back shows what was chosen since', async ({ dense }) => {
      const page = firstChapter(dense);
      await engine.open(page, 1440);
      const at = (address: string) =>
        until(() => engine.evaluate(isShown, address), `The page ${address}`);
      const kept: boolean[] = [];
      // A browser keeps a page in memory, or loads it anew and puts its fields back as they were.
      for (const theme of ['dark', 'light', 'dark']) {
        await engine.evaluate(() => {
          addEventListener('pageshow', () => {
            document.documentElement.dataset['kept'] = '';
          });
        });
        // A page answers before it goes.
        await engine.evaluate(
          (address) => void setTimeout(() => (location.href = address)),
          dense.url,
        );
        await at(dense.url);
        await engine.evaluate(choose, theme);
        await engine.evaluate(() => void setTimeout(() => history.back()));
        await at(page);
        const shown = (wanted: string) =>
          document.documentElement.dataset['theme'] === wanted &&
          document.querySelector<HTMLSelectElement>('#theme')!.value === wanted;
        expect(await until(() => engine.evaluate(shown, theme), `What is ${theme}`)).toBe(true);
        kept.push(await engine.evaluate(() => 'kept' in document.documentElement.dataset));
      }
      // WebKit's keeps none while it is driven.
      if (name !== 'WebKit') expect(kept).toContain(true);
      await engine.evaluate(choose, 'system');
    });

    test('copying copies', async ({ dense }) => {
      await engine.open(firstChapter(dense), 1440);
      await engine.press('.console copy-code button');
      const says = () =>
        engine.evaluate(() => {
          const button = document.querySelector('.console copy-code')!;
          return button.textContent === (button as HTMLElement).dataset['copied'];
        });
      expect(await until(says, 'The word that it is copied')).toBe(true);
    });

    test('saving offline saves', async ({ dense }) => {
      await engine.open(dense.url, 1440);
      const button = 'offline-book:not([hidden]) button';
      await until(
        () => engine.evaluate((selector) => document.querySelector(selector) !== null, button),
        'The button',
      );
      await engine.press(button);
      const saved = () =>
        engine.evaluate(() => {
          const book = document.querySelector<HTMLElement>('offline-book')!;
          return book.querySelector('[role=status]')!.textContent === book.dataset['saved'];
        });
      expect(await until(saved, 'The word that it is saved')).toBe(true);
    });

    test('a tap on a phrase keeps the place of the reader', async ({ dense }) => {
      await engine.open(longChapter(dense), 375);
      const ids = await engine.evaluate(() =>
        [...document.querySelectorAll<HTMLAnchorElement>('.prose a.q[id]')].map(({ id }) => id),
      );
      expect(ids.length).toBeGreaterThan(0);
      for (const id of ids) {
        const before = await engine.evaluate(tap, id, `#${id}`);
        const there = await engine.evaluate(placesOf, id);
        expect(there.phrase, id).toBeGreaterThanOrEqual(there.top);
        expect(there.note, id).toBeGreaterThan(there.phrase);
        expect(there.note, id).toBeLessThan(there.bottom);
        expect(there.isOpen, id).toBe(true);
        expect(Math.min(...there.back), id).toBeGreaterThanOrEqual(44);
        await engine.evaluate(tap, id, `[href="#${id}"]`);
        expect(Math.abs((await engine.evaluate(placesOf, id)).phrase - before), id).toBeLessThan(2);
      }
    });
  });
}

function choose(theme: string) {
  const select = document.querySelector<HTMLSelectElement>('#theme')!;
  select.value = theme;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

const isShown = (address: string) =>
  location.href === address && document.readyState === 'complete';

function openExplanation() {
  const field = document.querySelector('.field:popover-open');
  if (!field) return undefined;
  const { left, top, width, height, bottom, right } = field.getBoundingClientRect();
  const at = document.elementFromPoint(left + width / 2, top + height / 2);
  const key = document.querySelector('#manifest-pod a.k')!.getBoundingClientRect();
  return {
    opacity: getComputedStyle(field).opacity,
    isOnTop: field.contains(at),
    coversItsKey: key.left < right && key.right > left && key.top < bottom && key.bottom > top,
  };
}

/** Follows a link of a phrase or its remark, and tells where the phrase was, once the jump is done. */
async function tap(id: string, selector: string): Promise<number> {
  const phrase = document.getElementById(id)!;
  if (selector === `#${id}`) phrase.scrollIntoView({ block: 'center' });
  await new Promise((resolve) => requestAnimationFrame(resolve));
  const { top } = phrase.getClientRects()[0]!;
  const jump = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
  document.querySelector<HTMLElement>(selector)!.click();
  await jump;
  // Firefox comes to rest some frames later.
  await new Promise((resolve) => setTimeout(resolve, 200));
  return top;
}

function placesOf(id: string) {
  const note = document.getElementById(id.slice(2))!;
  const { width, height } = note.querySelector(`[href="#${id}"]`)!.getBoundingClientRect();
  return {
    phrase: document.getElementById(id)!.getClientRects()[0]!.top,
    note: note.getBoundingClientRect().top,
    isOpen: note.querySelector('.sources')!.checkVisibility(),
    back: [width, height],
    top: document.querySelector('.reach')!.getBoundingClientRect().bottom - 1,
    bottom: innerHeight - 24,
  };
}

/** Runs in the page: follows the first result that leads to words in another place of it. */
function followOnThisPage(): boolean {
  const results = document.querySelectorAll<HTMLAnchorElement>('dialog [role=option]');
  const result = [...results].find(
    (link) =>
      link.pathname === location.pathname &&
      link.hash !== location.hash &&
      link.querySelector('.search-line mark'),
  );
  result?.click();
  return result !== undefined;
}
