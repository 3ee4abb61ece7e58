import { type Engine, until } from '../../browser/engines/engine.ts';
import type { JudgedQuery } from './measure.ts';

/** Where Enter on the first result of a query led. */
export interface Landing {
  query: string;
  /** What the row says: `prose`, the type of a remark. */
  kind: string;
  /** What is wrong with the place; nothing, if it shows what the row shows. */
  fault?: string;
}

/** Longer than any page takes to mark what was found. */
const PATIENCE = 4000;

/**
 * Asks each query in the real dialog of an engine, presses Enter and looks where that leads. What
 * leads to the same words is followed once, page after page, since a page takes longest to load.
 */
export async function landings(
  engine: Engine,
  site: string,
  queries: readonly JudgedQuery[],
): Promise<Landing[]> {
  const landings: Landing[] = [];
  for (const [lang, asked] of Map.groupBy(queries, (judged) => judged.lang)) {
    await engine.open(firstPage(site, lang), 1280);
    const rows = new Map<string, { query: string; href: string }>();
    await openDialog(engine);
    for (const { query } of asked) {
      const row = await engine.evaluate(ask, query);
      if (row) rows.set(JSON.stringify([row.href, row.words]), { query, href: row.href });
    }
    const inOrder = [...rows.values()].sort((a, b) => a.href.localeCompare(b.href));
    for (const { query } of inOrder) landings.push(await land(engine, query));
  }
  return landings;
}

/** The language of a page is the reader's: the original at the root, the others in a folder. */
function firstPage(site: string, lang: string): string {
  return `${site}${lang === 'ko' ? '' : `${lang}/`}`;
}

async function land(engine: Engine, query: string): Promise<Landing> {
  await openDialog(engine);
  const row = (await engine.evaluate(ask, query))!;
  await engine.type('\n');
  // A page that goes away answers nothing, or once more as it was.
  const fault = await until(
    () => engine.evaluate(faultOfLanding, row, PATIENCE).then((found) => ({ found })),
    `The page of “${query}”`,
  );
  return { query, kind: row.kind, ...(fault.found !== null && { fault: fault.found }) };
}

/** Opens the dialog on a page as it was when it was loaded: nothing marked, nothing unfolded. */
async function openDialog(engine: Engine): Promise<void> {
  await engine.evaluate(() => {
    for (const found of document.querySelectorAll('.found')) found.classList.remove('found');
    for (const details of document.querySelectorAll('main details'))
      details.removeAttribute('open');
    for (const whole of document.querySelectorAll<HTMLInputElement>('.whole'))
      whole.checked = false;
    if (!document.querySelector('dialog[open]'))
      document.querySelector<HTMLElement>('a[data-search]')!.click();
  });
  await until(() => engine.evaluate(isReady), 'The dialog');
}

/** The list is busy or not from when the index is open. */
function isReady(): boolean {
  const dialog = document.querySelector('dialog[open]');
  const isOpened = dialog?.querySelector('[role=listbox]')?.getAttribute('aria-busy') === 'false';
  return isOpened && dialog?.querySelector('[role=combobox]') === document.activeElement;
}

interface Row {
  href: string;
  kind: string;
  /** The words that it marks. */
  words: string[];
  title: string;
}

/** Runs in the page. The excerpt comes after the row, and may change where it leads. */
async function ask(query: string): Promise<Row | undefined> {
  const dialog = document.querySelector('dialog[open]')!;
  const field = dialog.querySelector<HTMLInputElement>('[role=combobox]')!;
  const list = dialog.querySelector('[role=listbox]')!;
  const later = () => new Promise((resolve) => setTimeout(resolve, 10));
  field.value = query;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  while (list.getAttribute('aria-busy') === 'true') await later();
  const row = dialog.querySelector<HTMLAnchorElement>('[role=option]');
  for (
    let tries = 0;
    row && !row.querySelector('.search-line')!.textContent && tries < 300;
    tries++
  )
    await later();
  if (!row) return undefined;
  return {
    href: row.href,
    kind: row.querySelector('.search-kind')!.textContent,
    words: [...row.querySelectorAll('.search-line mark, .search-title mark')].map(
      ({ textContent }) => textContent,
    ),
    title: row.querySelector('.search-title')!.textContent,
  };
}

/**
 * What is wrong with where a result led: its page and place must be there, and in sight in its
 * section the words that the row marks. Runs in the page.
 */
async function faultOfLanding(row: Row, patience: number): Promise<string | null> {
  const isInSight = (element: Element) => {
    const { top, bottom, height } = element.getBoundingClientRect();
    return height > 0 && bottom > 0 && top < innerHeight;
  };
  const fault = (): string | null => {
    if (location.href !== row.href) return `at ${location.href}`;
    if (document.querySelector('dialog[open]')) return 'the dialog is open';
    const id = decodeURIComponent(location.hash.slice(1));
    const target = id === '' ? document.body : document.getElementById(id);
    if (!target) return `no place ${id}`;
    const section = target.closest('[data-section]') ?? document.body;
    const marks = [...document.querySelectorAll('.found')];
    if (marks.length === 0) return 'nothing is marked';
    if (!marks.some((mark) => isInSight(mark) && section.contains(mark)))
      return 'what is marked is not in sight';
    const isTold = marks.every((mark) =>
      row.words.some((word) => {
        const [inner, outer] = [mark.textContent.toLowerCase(), word.toLowerCase()];
        // A label of a drawing is marked whole.
        return mark.matches('text') ? inner.includes(outer) : outer.includes(inner);
      }),
    );
    return isTold ? null : 'other words are marked';
  };
  const end = Date.now() + patience;
  while (fault() !== null && Date.now() < end)
    await new Promise((resolve) => setTimeout(resolve, 30));
  return fault();
}
