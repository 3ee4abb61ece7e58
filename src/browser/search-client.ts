import type { SearchStrings } from '../i18n/search-strings.ts';
import type { Answer, SearchOptions } from '../search/index.ts';
import type { SearchStart } from './search-start.ts';
import type { FromSearch, ToSearch } from './search-worker.ts';

/** There is no network; reloading would not help. */
export class SearchOfflineError extends Error {}

/** The page's end of the worker of search. Of several questions only the last is answered. */
export class SearchClient {
  readonly #index: URL;
  readonly #start: SearchStart;
  #asked = 0;
  #tell: (answer: Answer) => void = () => undefined;

  /** @param index address of the index, as the page gives it */
  constructor(index: string, start: SearchStart) {
    this.#index = new URL(index, document.baseURI);
    this.#start = start;
  }

  /**
   * Opens the index.
   *
   * @param others the other languages of the book
   * @throws SearchOfflineError without a network; another error where the page is older than the site
   */
  async open(others: readonly string[]): Promise<void> {
    const { worker } = this.#start;
    const response = await this.#start.response.catch(() => {
      throw new SearchOfflineError();
    });
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    const index = await response.arrayBuffer();
    const opened = new Promise<boolean>((resolve) => {
      worker.addEventListener('error', () => resolve(false));
      worker.addEventListener('message', ({ data }: MessageEvent<FromSearch>) => {
        if ('opened' in data) resolve(data.opened);
        else if (data.id === this.#asked) this.#tell(data.answer);
      });
    });
    const address = new URL('./', this.#index).href;
    this.#send({ open: { index, address, others } }, [index]);
    if (!(await opened)) throw new Error('The index cannot be opened.');
  }

  /** Asks; `tell` gets the answer, and once more when the excerpts are there. */
  ask(query: string, options: SearchOptions, tell: (answer: Answer) => void): void {
    this.#tell = tell;
    this.#send({ ask: { id: ++this.#asked, query, options } });
  }

  /** Lets go of the last question. */
  forget(): void {
    this.#asked++;
  }

  /** The words of the interface in the reader's language. */
  async strings(): Promise<SearchStrings> {
    const file = `strings.${document.documentElement.lang}.json`;
    const response = await fetch(new URL(file, this.#index), { cache: 'no-cache' });
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    return (await response.json()) as SearchStrings;
  }

  /** Address of a page of the book, given without base path. */
  page(url: string): string {
    return new URL(`../${url}`, this.#index).href;
  }

  #send(message: ToSearch, transfer: Transferable[] = []): void {
    this.#start.worker.postMessage(message, transfer);
  }
}
