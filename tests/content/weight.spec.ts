import { chapterPaths, expect } from '../browser/site.ts';
import { weigh } from '../browser/weigh.ts';
import { test } from './site.ts';

test('a chapter of the book is within its budget', async ({ browser, book }) => {
  const chapters = chapterPaths(book);
  expect(chapters.length).toBeGreaterThan(0);
  for (const path of chapters) {
    const { bytes, requests, script, urls } = await weigh(browser, book.url + path);
    console.log(`${path}: ${bytes} bytes, ${requests} requests, ${script} bytes of script`);
    expect(bytes, urls.join('\n')).toBeLessThanOrEqual(45 * 1024);
    expect(requests, urls.join('\n')).toBeLessThanOrEqual(5);
    expect(script, urls.join('\n')).toBeLessThanOrEqual(4 * 1024);
  }
});

test('the title page of the book is lighter still', async ({ browser, book }) => {
  const { bytes, requests } = await weigh(browser, book.url);
  console.log(`title page: ${bytes} bytes, ${requests} requests`);
  expect(bytes).toBeLessThanOrEqual(20 * 1024);
  expect(requests).toBeLessThanOrEqual(6);
});
