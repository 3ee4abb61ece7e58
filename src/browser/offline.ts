/**
 * Registers the service worker once the page is done, and has it keep the page that was there
 * before it.
 */
const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;

if (__BUILD__ && workers) {
  addEventListener('load', () => {
    workers
      // Its settings are a script of their own, which is to be no older.
      .register(`${document.documentElement.dataset['base']}sw.js`, { updateViaCache: 'none' })
      .then(() => workers.ready)
      .then(({ active }) => active?.postMessage({ task: 'keep' }))
      .catch(() => undefined);
  });
}
