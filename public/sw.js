/* global self, site, caches, clients, importScripts */
/**
 * The service worker. Pages come from the network while there is one; what was read is kept and
 * answers when the network does not, or is too slow, and then the late answer is kept for the next
 * time. The whole book is kept on request: every file under its hash, and last the list that names
 * them. Until a new list is written the old one holds, with all its files, so an update that breaks
 * off breaks nothing.
 *
 * A build writes what it knows of its site, as `site`: see WorkerSettings.
 */
importScripts('sw-settings.js');

const readCache = `${site.base}read`;
const bookCache = `${site.base}book`;

/** A network that has not brought all of an answer by then is taken for none, where one is kept. */
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
  return (
    site.roots.includes(root) && !/\/(sw(-settings)?\.js|offline(\.[\w-]+)?\.json)$/.test(pathname)
  );
}

async function answer(event, url) {
  const { request } = event;
  const isPage = request.mode === 'navigate';
  if (isPage) url = addressOfPage(url);
  // A page is the same whatever its query says, that of search too.
  const key = url.origin + url.pathname + (isPage ? '' : url.search);
  const kept = await keptFile(key, url.pathname);
  if (kept && hasHash(url)) return kept;
  // Hosts let browsers keep pages for minutes, in which the last deployment would not be seen.
  const network = fetch(request, isPage ? { cache: 'no-cache' } : {});
  event.waitUntil(leaveIfGone());
  event.waitUntil(network.then((response) => keepWhole(key, response)).catch(() => undefined));
  try {
    const response = await (kept ? wholeInTime(network) : network);
    return (response.status >= 500 && kept) || response;
  } catch {
    if (kept) return kept;
    return isPage ? missingPage(url) : Response.error();
  }
}

/** `path` and `path/index.html` are the page `path/`. */
function addressOfPage(url) {
  const path = url.pathname.replace(/\/index\.html$/, '/').replace(/\/[^/.]+$/, '$&/');
  return new URL(path + url.search, url);
}

/** A name with a hash in it says what is in the file, so a kept one is the right one. */
const hasHash = ({ pathname }) =>
  pathname.startsWith(`${site.base}assets/`) &&
  /\.(?=[\w-]*[A-Z\d])[\w-]{8}(_\w+)?\.\w+$/.test(pathname);

async function keptFile(key, pathname) {
  return (await caches.match(key, { cacheName: readCache })) ?? savedFile(pathname);
}

/** A response with all of its body: a host may send its head and then nothing. */
async function wholeInTime(network) {
  const read = async () => {
    const response = await network;
    return response.status === 200 ? whole(response.clone()) : response;
  };
  const tooSlow = new Promise((_, reject) => setTimeout(reject, patienceMilliseconds));
  return Promise.race([read(), tooSlow]);
}

async function whole(response) {
  const headers = { 'content-type': response.headers.get('content-type') };
  return new Response(await response.arrayBuffer(), { headers });
}

async function keepWhole(key, response) {
  if (response.status !== 200 || response.redirected) return;
  // All of it, before what was kept makes room.
  await keep(key, await whole(response.clone()));
}

async function keep(key, response) {
  if (await isGone) return;
  const cache = await caches.open(readCache);
  await cache.delete(key, { ignoreSearch: true });
  await cache.put(key, response);
}

/** The page that installed the worker was loaded before there was one. */
async function keepOpenPage(address) {
  if (!address) return;
  const url = addressOfPage(new URL(address));
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
    .filter(({ pathname }) => pathname.startsWith(`${site.base}assets/`))
    .filter(({ pathname }) => !site.core.includes(pathname))
    .filter(({ pathname }) => !texts.some((text) => text.includes(pathname.split('/').at(-1))));
  await Promise.all(unused.map((url) => cache.delete(url)));
}

/** Whether the site is, once that was asked. */
let isGone;

/**
 * Where the site has moved away, another may stand at its address: then nothing that was kept
 * answers any more, and nothing is kept. A saved book stays, in case it was a slip of the host.
 */
function leaveIfGone() {
  isGone ??= fetch(`${site.base}sw.js`, { method: 'HEAD', cache: 'no-cache' })
    .then(async ({ status }) => {
      if (status !== 404 && status !== 410) return false;
      await caches.delete(readCache);
      return self.registration.unregister();
    })
    .catch(() => false);
  return isGone;
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
  const body = await response.clone().arrayBuffer();
  if (!response.ok || (await digestOf(body)) !== hash) throw new Error(path);
  return whole(response);
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
