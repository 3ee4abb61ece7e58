import { expect, type Page } from '@playwright/test';
import { base, list } from './small-site.ts';

/** Opens a page as the site's own script does: registers the worker, has it keep the page. */
export async function open(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.evaluate(async (worker) => {
    const registration = await navigator.serviceWorker.register(worker, {
      updateViaCache: 'none',
    });
    await registration.update();
    const { active } = await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller) {
      await new Promise((resolve) =>
        navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
      );
    }
    active!.postMessage({ task: 'keep' });
  }, `${base}sw.js`);
}

/** Goes to a page of the same origin that is not the site's, and waits for a new worker to start. */
export async function leave(page: Page, url: string): Promise<void> {
  await page.goto(new URL('/', url).href);
  await page.evaluate(async (scope) => {
    const registration = await navigator.serviceWorker.getRegistration(scope);
    const worker = registration!.installing ?? registration!.waiting ?? registration!.active!;
    while (worker.state !== 'activated') {
      await new Promise((resolve) =>
        worker.addEventListener('statechange', resolve, { once: true }),
      );
    }
  }, base);
}

export async function post(page: Page, message: object): Promise<void> {
  await page.evaluate(async (content) => {
    (await navigator.serviceWorker.ready).active!.postMessage(content);
  }, message);
}

interface Told {
  list: string;
  share?: number;
  saved?: boolean;
}

/** Has the worker save the book; gives what it told meanwhile. */
export function save(page: Page): Promise<Told[]> {
  return page.evaluate(
    async (file) =>
      new Promise<Told[]>((resolve) => {
        const told: Told[] = [];
        navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<Told>) => {
          told.push(data);
          if (data.saved !== undefined) resolve(told);
        });
        void navigator.serviceWorker.ready.then(({ active }) =>
          active!.postMessage({ task: 'save', list: file }),
        );
      }),
    list,
  );
}

/** Paths that one of the worker's caches holds. */
export function keys(page: Page, name: 'read' | 'book'): Promise<string[]> {
  return page.evaluate(async (cacheName) => {
    const requests = await (await caches.open(cacheName)).keys();
    return requests.map(({ url }) => new URL(url).pathname);
  }, base + name);
}

export async function kept(page: Page, name: 'read' | 'book', path: string): Promise<void> {
  await expect.poll(() => keys(page, name)).toContain(path);
}

export function savedVersion(page: Page): Promise<string | undefined> {
  return page.evaluate(
    async ([cacheName, file]) => {
      const saved = await (await caches.open(cacheName!)).match(file!);
      return saved && ((await saved.json()) as { version: string }).version;
    },
    [`${base}book`, list],
  );
}

/** Workers that are registered for the site. */
export function registrations(page: Page): Promise<number> {
  return page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
}
