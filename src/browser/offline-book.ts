import type { OfflineSummary } from '../editions/offline/worker-settings.ts';

/** What the worker tells of its work on a list: how far it is, or how it ended. */
interface Progress {
  list: string;
  share?: number;
  saved?: boolean;
}

/** A worker that says nothing for so long was ended by the browser. */
const silenceMilliseconds = 60_000;

/** A worker that has not been installed by then will not be. */
const installMilliseconds = 20_000;

/** The button that keeps the whole book on the device, or removes it again. */
export class OfflineBook extends HTMLElement {
  readonly #list = this.dataset['list']!;
  readonly #button = this.querySelector('button')!;
  readonly #status = this.querySelector<HTMLElement>('[role=status]')!;
  #size = '';
  #isSaved = false;
  #silence: ReturnType<typeof setTimeout> | undefined;

  async connectedCallback(): Promise<void> {
    const summary = await fetch(this.dataset['summary']!)
      .then((response) => response.json() as Promise<OfflineSummary>)
      .catch((): OfflineSummary => ({}));
    const bytes = summary[this.#list]?.bytes;
    const kept = await caches.open(`${document.documentElement.dataset['base']}book`);
    this.#isSaved = (await kept.match(this.#list)) !== undefined;
    if (bytes === undefined && !this.#isSaved) return;
    this.#size = `${Math.max(0.1, (bytes ?? 0) / 1e6).toFixed(1)} MB`;
    navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<Progress>) =>
      this.#hear(data),
    );
    this.#button.addEventListener('click', () => void this.#press());
    this.#rest();
    this.hidden = false;
  }

  async #press(): Promise<void> {
    this.#button.disabled = true;
    const active = await activeWorker();
    if (this.#isSaved) {
      active?.postMessage({ task: 'remove', list: this.#list });
      this.#isSaved = false;
      this.#rest();
      this.#status.textContent = '';
      return;
    }
    // Without this a browser short of room may drop what was saved; it may refuse, or not know it.
    void (navigator as Partial<Navigator>).storage?.persist();
    if (!active) return this.#hear({ list: this.#list, saved: false });
    this.#hear({ list: this.#list, share: 0 });
    active.postMessage({ task: 'save', list: this.#list });
  }

  #hear({ list, share, saved }: Progress): void {
    if (list !== this.#list) return;
    clearTimeout(this.#silence);
    if (share !== undefined) {
      const percent = `${Math.floor(share * 100)} %`;
      this.#status.textContent = this.dataset['saving']!.replace('{percent}', percent);
      const giveUp = () => this.#hear({ list, saved: false });
      this.#silence = setTimeout(giveUp, silenceMilliseconds);
      return;
    }
    this.#isSaved = saved === true;
    this.#status.textContent = this.dataset[this.#isSaved ? 'saved' : 'failed']!;
    this.#rest();
  }

  #rest(): void {
    const words = this.dataset[this.#isSaved ? 'remove' : 'save']!;
    this.#button.textContent = words.replace('{size}', this.#size);
    this.#button.disabled = false;
  }
}

/** The worker, once it is installed; nothing where it cannot be. */
function activeWorker(): Promise<ServiceWorker | null | undefined> {
  return Promise.race([
    navigator.serviceWorker.ready.then(({ active }) => active),
    new Promise<undefined>((resolve) => setTimeout(resolve, installMilliseconds)),
  ]);
}

if (__BUILD__ && 'serviceWorker' in navigator) customElements.define('offline-book', OfflineBook);
