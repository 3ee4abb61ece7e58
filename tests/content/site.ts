import { test as base } from '@playwright/test';
import { serve, type Site } from '../browser/site.ts';

/** Tests with the site of this repository's own book, served once a worker. */
export const test = base.extend<object, { book: Site }>({
  book: [({}, use) => serve('book', use), { scope: 'worker' }],
});
