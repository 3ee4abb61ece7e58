import stylesheet from '../styles/search.css?url';
import { SearchClient } from './search-client.ts';
import { element } from './search-element.ts';
import { SearchPanel } from './search-panel.ts';
import { type SearchStart, startSearch } from './search-start.ts';

let dialog: Promise<{ dialog: HTMLDialogElement; panel: SearchPanel }> | undefined;

/**
 * Opens the dialog of search, which is built at the first call.
 *
 * @param index address of the index; the other files of search lie beside it
 * @param page address of the page of search, of which the empty dialog shows the contents
 * @param start what is under way already
 */
export async function openSearch(index: string, page: string, start: SearchStart): Promise<void> {
  dialog ??= build(index, page, start);
  try {
    const { dialog: element, panel } = await dialog;
    if (!element.open) element.showModal();
    panel.field.select();
  } catch (error) {
    // The next call tries again.
    dialog = undefined;
    throw error;
  }
}

/**
 * Puts search into the page of search, with the query of the address in it, and keeps the address
 * in step.
 */
export async function mountSearch(place: HTMLElement, index: string): Promise<void> {
  const options = await load(index, startSearch(index));
  let pause: ReturnType<typeof setTimeout> | undefined;
  const keepQuery = () => {
    const query = panel.field.value.trim();
    const address = new URL(location.href);
    if (query === '') address.searchParams.delete('q');
    else address.searchParams.set('q', query);
    if (address.href !== location.href) history.replaceState(history.state, '', address);
  };
  const panel = new SearchPanel({
    ...options,
    // Not at each key: Safari throws at the hundredth change of an address in ten seconds.
    onQuery: () => {
      clearTimeout(pause);
      pause = setTimeout(keepQuery, 300);
    },
    onFollow: keepQuery,
  });
  const query = new URL(location.href).searchParams.get('q') ?? '';
  place.replaceChildren(panel.root);
  panel.query(query);
  panel.field.focus();
}

async function build(index: string, page: string, start: SearchStart) {
  const options = await load(index, start);
  const { strings } = options;
  const close = element('button', { type: 'button', class: 'search-close' }, strings.close);
  const panel = new SearchPanel({
    ...options,
    loadContents: () => contentsOf(page),
    onFollow: () => dialog.close(),
  });
  const dialog = element('dialog', { class: 'search-dialog', 'aria-label': strings.title });
  dialog.append(panel.root, close);
  close.addEventListener('click', () => dialog.close());
  // A press beside the dialog hits the dialog's own box, never something in it.
  dialog.addEventListener('pointerdown', (event) => {
    if (event.target === dialog && !holds(dialog, event)) dialog.close();
  });
  document.body.append(dialog);
  return { dialog, panel };
}

/** Below an empty field stands what the page of search has below its own. */
async function contentsOf(page: string): Promise<Iterable<Element>> {
  const html = await fetch(page).then(
    (response) => (response.ok ? response.text() : ''),
    () => '',
  );
  const found = new DOMParser().parseFromString(html, 'text/html').querySelectorAll('main section');
  for (const section of found) {
    section.removeAttribute('aria-labelledby');
    section.querySelector('h2')?.removeAttribute('id');
  }
  return found;
}

async function load(index: string, start: SearchStart) {
  const client = new SearchClient(index, start);
  const [strings] = await Promise.all([client.strings(), loadStyles()]);
  return { client, strings };
}

function loadStyles(): Promise<void> {
  const link = element('link', { rel: 'stylesheet', href: stylesheet });
  return new Promise((resolve, reject) => {
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => reject(new Error(stylesheet)));
    document.head.append(link);
  });
}

function holds(box: Element, { clientX, clientY }: PointerEvent): boolean {
  const { left, right, top, bottom } = box.getBoundingClientRect();
  return clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
}
