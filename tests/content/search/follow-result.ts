/** Where the first result of a query led. */
export interface Landing {
  query: string;
  href: string;
  kind: string;
  /** Of the section that the result named. */
  title: string;
  /** What is wrong with it; nothing, if it landed. */
  faults: string[];
}

// Each function runs in the page, so that it stands on nothing outside itself.

export async function openDialog(): Promise<void> {
  document.querySelector<HTMLElement>('a[data-search]')!.click();
  const isReady = () => {
    const status = document.querySelector('dialog[open] [role=status]');
    return status !== null && status.textContent === '';
  };
  while (!isReady()) await new Promise((later) => setTimeout(later, 20));
}

/**
 * Asks each query and follows its first result, if that is on this page.
 *
 * @param anywhere follows it wherever it is
 */
export async function followHere(
  queries: readonly string[],
  anywhere = false,
): Promise<{ query: string; elsewhere?: string; landing?: Landing }[]> {
  const later = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
  const dialog = document.querySelector<HTMLDialogElement>('.search-dialog')!;
  const field = dialog.querySelector<HTMLInputElement>('[role=combobox]')!;
  const list = dialog.querySelector('[role=listbox]')!;
  const followed: { query: string; elsewhere?: string; landing?: Landing }[] = [];
  for (const query of queries) {
    if (!dialog.open) dialog.showModal();
    field.value = query;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    while (list.getAttribute('aria-busy') === 'true') await later(2);
    const row = list.querySelector<HTMLAnchorElement>('[role=option]');
    if (!row) {
      followed.push({ query });
      continue;
    }
    const line = row.querySelector('.search-line')!;
    for (let tries = 0; line.textContent === '' && tries < 100; tries++) await later(20);
    const [page] = row.href.split('#');
    if (page !== location.href.split('#')[0] && !anywhere) {
      followed.push({ query, elsewhere: page! });
      continue;
    }
    const title = row.querySelector('.search-title')!.textContent;
    const kind = row.querySelector('.search-kind')!.textContent;
    const { href } = row;
    const words = [...row.querySelectorAll('.search-line mark, .search-title mark')];
    const marked = words.map((mark) => mark.textContent);
    field.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }),
    );
    if (anywhere) return [];
    await later(120);
    const faults: string[] = [];
    const target = document.getElementById(decodeURIComponent(new URL(href).hash.slice(1)));
    const marks = [...document.querySelectorAll('main mark.found')];
    const seen = marks[0] ?? target ?? document.querySelector('h1')!;
    const { top, bottom } = seen.getBoundingClientRect();
    if (dialog.open) faults.push('the dialog stays');
    if (location.href !== href) faults.push(`at ${location.href}`);
    if (new URL(href).hash !== '' && !target) faults.push('no target');
    if (marked.length > 0 && marks.length === 0) faults.push(`nothing marked of ${marked.join()}`);
    if (bottom <= 0 || top >= innerHeight) faults.push(`at ${top} of ${innerHeight}`);
    const heading = seen.closest('[data-section]')?.querySelector('h2, h3, h4');
    const named = (heading ?? document.querySelector('h1')!).textContent;
    const bare = (text: string) => text.replace(/[\s.]+/g, '');
    if (!bare(named).includes(bare(title))) faults.push(`in ${named}`);
    followed.push({ query, landing: { query, href, kind, title, faults } });
  }
  return followed;
}

/** Undefined until the page of the result is there with its marks. */
export function whereItLands(href: string, title: string): { faults: string[] } | undefined {
  const mark = document.querySelector('main mark.found');
  if (location.href !== href || !mark) return undefined;
  const { top, bottom } = mark.getBoundingClientRect();
  if (bottom <= 0 || top >= innerHeight) return undefined;
  const heading = mark.closest('[data-section]')?.querySelector('h2, h3, h4');
  const bare = (text: string) => text.replace(/[\s.]+/g, '');
  const named = (heading ?? document.querySelector('h1')!).textContent;
  return { faults: bare(named).includes(bare(title)) ? [] : [`in ${named}`] };
}
