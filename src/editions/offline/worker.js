/* global self, site, caches, clients */
/**
 * The service worker. Pages come from the network while there is one, so that none is ever stale;
 * what was read is kept and answers when the network does not. The whole book is kept on request:
 * every file under its hash, and last the list that names them. Until a new list is written the
 * old one holds, with all its files, so an update that breaks off breaks nothing.
 *
 * `site` stands before this text: see WorkerSettings.
 */
const readCache = `${site.base}read`;
const bookCache = `${site.base}book`;

/** A network that has not answered by then is taken for none, where there is a kept page. */
const patienceMilliseconds = 4000;
const parallel = 4;

// A new worker waits until no page of the site is open. One that takes over at once can stop the old
// one while it loads a page, and Chromium then sometimes never answers.
self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(readCache).then((cache) => cache.addAll(site.core)));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([clients.claim(), dropUnusedAssets()]));
});

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method === 'GET' && isOwn(url)) event.respondWith(answer(event, url));
});

self.addEventListener('message', (event) => {
  const { task, list } = event.data;
  const page = event.source;
  if (task === 'keep') event.waitUntil(Promise.all([keepOpenPage(page?.url), updateSaved()]));
  if (task === 'save') event.waitUntil(inTurn(() => saveAndTell(list, page)));
  if (task === 'remove') event.waitUntil(inTurn(() => removeSaved(list)));
});

/** Other sites may share this origin, and even this base path. */
function isOwn({ origin, pathname }) {
  if (origin !== self.location.origin || !pathname.startsWith(site.base)) return false;
  const [root] = pathname.slice(site.base.length).split('/');
  return site.roots.includes(root) && !/\/(sw\.js|offline(\.[\w-]+)?\.json)$/.test(pathname);
}

async function answer(event, url) {
  const { request } = event;
  const key = keyOf(request, url);
  const kept = keptFile(key, url.pathname);
  // Files below assets/ carry their hash in their name, so a kept one is the right one.
  if (isAsset(url) && (await kept)) return kept;
  try {
    const response = await withPatience(fetch(request), kept);
    if (response.ok && !response.redirected) event.waitUntil(keep(key, response.clone()));
    return (response.status >= 500 && (await kept)) || response;
  } catch {
    if (await kept) return kept;
    return request.mode === 'navigate' ? missingPage(url) : Response.error();
  }
}

const isAsset = ({ pathname }) => pathname.startsWith(`${site.base}assets/`);

/** A page is the same whatever its query says, that of search too. */
function keyOf(request, url) {
  return url.origin + url.pathname + (request.mode === 'navigate' ? '' : url.search);
}

async function keptFile(key, pathname) {
  return (await caches.match(key, { cacheName: readCache })) ?? savedFile(pathname);
}

async function withPatience(response, kept) {
  const timeout = new Promise((resolve) => setTimeout(resolve, patienceMilliseconds));
  const first = await Promise.race([response, timeout]);
  if (first) return first;
  if (await kept) throw new Error('The network is too slow');
  return response;
}

async function keep(key, response) {
  const cache = await caches.open(readCache);
  await cache.delete(key, { ignoreSearch: true });
  await cache.put(key, response);
}

/** The page that installed the worker was loaded before there was one. */
async function keepOpenPage(address) {
  if (!address) return;
  const url = new URL(address);
  const key = url.origin + url.pathname;
  if (!isOwn(url) || (await caches.match(key, { cacheName: readCache }))) return;
  const response = await fetch(key).catch(() => undefined);
  if (response?.ok && !response.redirected) await keep(key, response);
}

/** Drops the code and styles of earlier builds that no kept page asks for any more. */
async function dropUnusedAssets() {
  const cache = await caches.open(readCache);
  const requests = await cache.keys();
  const texts = await Promise.all(
    requests
      .filter(({ url }) => /(\/|\.js|\.css)$/.test(url))
      .map(async (request) => (await cache.match(request)).text()),
  );
  const unused = requests
    .map(({ url }) => new URL(url))
    .filter((url) => isAsset(url) && !site.core.includes(url.pathname))
    .filter(({ pathname }) => !texts.some((text) => text.includes(pathname.split('/').at(-1))));
  await Promise.all(unused.map((url) => cache.delete(url)));
}

// The whole book.

/** One change of the saved book at a time: each ends by sweeping out what no list names. */
let turn = Promise.resolve();
const inTurn = (change) => (turn = turn.then(change, change));

async function saveAndTell(list, page) {
  try {
    await save(list, (share) => page?.postMessage({ list, share }));
    page?.postMessage({ list, saved: true });
  } catch {
    page?.postMessage({ list, saved: false });
  }
}

async function save(list, tell = () => undefined) {
  const cache = await caches.open(bookCache);
  const response = await fetch(list, { cache: 'no-store' });
  if (!response.ok) throw new Error(list);
  const { files, bytes } = await response.clone().json();
  const have = new Set((await cache.keys()).map(({ url }) => url));
  const queue = files.values();
  let done = 0;
  const work = async () => {
    for (const [path, hash, size] of queue) {
      const key = savedKey(path, hash);
      if (!have.has(key)) await cache.put(key, await fetchExactly(path, hash));
      tell((done += size) / bytes);
    }
  };
  await Promise.all(Array.from({ length: parallel }, work));
  await cache.put(list, response);
  await sweepSaved();
}

/** A file as the list knows it: while a host deploys, it may serve files of two builds. */
async function fetchExactly(path, hash) {
  const response = await fetch(site.base + path, { cache: 'no-cache' });
  const body = await response.arrayBuffer();
  if (!response.ok || (await digestOf(body)) !== hash) throw new Error(path);
  return new Response(body, { headers: { 'content-type': response.headers.get('content-type') } });
}

async function digestOf(body) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  return [...digest.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const savedKey = (path, hash) => `${self.location.origin}${site.base}${path}?${hash}`;

async function savedLists() {
  const cache = await caches.open(bookCache);
  const known = await Promise.all(
    site.lists.map(async (list) => [list, await (await cache.match(list))?.json()]),
  );
  return known.filter(([, content]) => content);
}

async function savedFile(pathname) {
  const path = pathname.slice(site.base.length);
  for (const [, { files }] of await savedLists()) {
    const file = files.find(([address]) => address === path);
    if (file) return caches.match(savedKey(path, file[1]), { cacheName: bookCache });
  }
  return undefined;
}

/** Brings saved books to the newest build; what fails stays as it was, until a page is opened. */
async function updateSaved() {
  const saved = await savedLists();
  if (saved.length === 0) return;
  const response = await fetch(site.summary, { cache: 'no-cache' }).catch(() => undefined);
  const newest = response?.ok ? await response.json().catch(() => ({})) : {};
  for (const [list, { version }] of saved) {
    const isOld = newest[list] && newest[list].version !== version;
    if (isOld) await inTurn(() => save(list)).catch(() => undefined);
  }
}

async function removeSaved(list) {
  await (await caches.open(bookCache)).delete(list);
  await sweepSaved();
}

async function sweepSaved() {
  const cache = await caches.open(bookCache);
  const lists = await savedLists();
  const wanted = new Set(
    lists.flatMap(([list, { files }]) => [
      self.location.origin + list,
      ...files.map(([path, hash]) => savedKey(path, hash)),
    ]),
  );
  const unused = (await cache.keys()).filter(({ url }) => !wanted.has(url));
  await Promise.all(unused.map((request) => cache.delete(request)));
}

// In place of a page that is not kept.

async function missingPage({ pathname }) {
  const words = site.words.find(({ root }) => pathname.startsWith(root));
  const style = site.core.find((path) => path.endsWith('.css'));
  const items = (await keptPages()).map(
    ({ url, title }) => `<li><a href="${url}">${title}</a></li>`,
  );
  const html = `<!doctype html><html lang="${words.lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${words.title}</title><link rel="stylesheet" href="${style}"><main class="plain"><h1>${words.title}</h1><p>${words.message}</p>${items.length ? `<h2>${words.kept}</h2><ul>${items.join('')}</ul>` : ''}</main></html>`;
  return new Response(html, {
    status: 503,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
}

async function keptPages() {
  const cache = await caches.open(readCache);
  const pages = (await cache.keys()).filter(({ url }) => url.endsWith('/'));
  return Promise.all(
    pages.map(async ({ url }) => {
      const html = await (await cache.match(url)).text();
      // It comes as HTML and goes out as HTML.
      return { url, title: /<title>([^<]*)/.exec(html)?.[1] ?? url };
    }),
  );
}
