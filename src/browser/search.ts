import { markArrival } from './search-arrival.ts';
import { installSearch } from './search-opener.ts';

/** Search is there on every page, but loads when it is opened; on its own page at once. */
const link = document.querySelector<HTMLAnchorElement>('a[data-search]');
const place = document.querySelector<HTMLElement>('[data-search-here]');

markArrival();
if (place) {
  void import('./search-dialog.ts').then(({ mountSearch }) =>
    mountSearch(place, place.dataset['searchHere']!),
  );
} else if (link) installSearch(link);
