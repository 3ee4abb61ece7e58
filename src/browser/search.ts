import { markArrival } from './search-arrival.ts';
import { type SearchStart, startSearch } from './search-start.ts';

/** Search is there on every page, but loads when it is opened; on its own page at once. */
const links = document.querySelectorAll<HTMLAnchorElement>('a[data-search]');
const place = document.querySelector<HTMLElement>('[data-search-here]');

markArrival();
if (place) {
  void import('./search-dialog.ts')
    .then((search) => search.mountSearch(place, place.dataset['searchHere']!))
    .catch(() => place.remove());
} else if (links.length > 0) installSearch();

/**
 * Opens search at Ctrl+K or ⌘K, or a press on a link to search, and loads it only then.
 * Where it cannot be loaded the link still leads to the page of search; without a network the
 * reader stays where he is and is told so.
 */
function installSearch(): void {
  const { href, dataset } = links[0]!;
  let start: SearchStart | undefined;
  const open = (event: Event) => {
    event.preventDefault();
    const index = dataset['search']!;
    // Worker and index set out at once, beside the code of the dialog.
    const started = (start ??= startSearch(index));
    import('./search-dialog.ts')
      .then((search) => search.openSearch(index, href, started))
      .catch(() => {
        start = undefined;
        // Only what the network itself answers tells that there is one.
        return fetch(href, { method: 'HEAD', cache: 'no-store' }).then(
          () => location.assign(href),
          () => document.getElementById('search-offline')?.showPopover(),
        );
      });
  };
  for (const link of links) {
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
      open(event);
    });
  }
  document.addEventListener('keydown', (event) => {
    if (isShortcut(event)) open(event);
  });
}

/** No key alone opens it: who speaks to the machine says such keys unawares (WCAG 2.1.4). */
function isShortcut(event: KeyboardEvent): boolean {
  if (event.isComposing || event.altKey || event.shiftKey) return false;
  // By key and by place: on a Hangul layout the K key gives ㅏ.
  return (event.ctrlKey || event.metaKey) && (event.key === 'k' || event.code === 'KeyK');
}
