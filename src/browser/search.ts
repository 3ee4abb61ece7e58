import { markArrival } from './search-arrival.ts';
import { installSearch } from './search-opener.ts';

/** Search is there on every page, but loads when it is opened; on its own page at once. */
const links = document.querySelectorAll<HTMLAnchorElement>('a[data-search]');
const place = document.querySelector<HTMLElement>('[data-search-here]');

markArrival();
if (place) {
  void import('./search-dialog.ts')
    .then((search) => search.mountSearch(place, place.dataset['searchHere']!))
    .catch(() => place.remove());
} else if (links.length > 0) installSearch([...links]);
