import { expect, firstChapter, longChapter, test } from './site.ts';
import { weigh } from './weigh.ts';

// How many bytes a chapter has is up to its author; the rest isn't.
test('a chapter asks for few files and little script', async ({ browser, dense }) => {
  for (const address of [firstChapter(dense), longChapter(dense)]) {
    const { requests, script, urls } = await weigh(browser, address);
    expect(requests, urls.join('\n')).toBeLessThanOrEqual(5);
    expect(script, urls.join('\n')).toBeLessThanOrEqual(4 * 1024);
  }
});

test('the title page is lighter still', async ({ browser, dense }) => {
  const { bytes, requests } = await weigh(browser, dense.url);
  expect(bytes).toBeLessThanOrEqual(20 * 1024);
  expect(requests).toBeLessThanOrEqual(6);
});
