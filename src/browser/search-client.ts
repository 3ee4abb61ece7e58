import {
  SearchEngine,
  type PublishedIndex,
  textsFileOf,
  type SectionTexts,
  type SearchText,
  type SectionHead,
} from '../search/index.ts';
import type { SearchStrings } from '../i18n/search-strings.ts';

/** Asks the host each time, which answers in a few bytes when nothing has changed. */
const askAgain = { cache: 'no-cache' } as const;

/**
 * Loads the files of search. All lie beside the index: `strings.<lang>.json` and the texts of the
 * excerpts, which carry the edition of the index as their query.
 */
export class SearchClient {
  readonly #index: URL;
  readonly #texts = new Map<string, SectionTexts>();
  readonly #loading = new Map<string, Promise<void>>();

  readonly #response: Promise<Response>;
  #edition = '';

  /**
   * @param index address of the index, as the page gives it
   * @param response the index, if it is under way already
   */
  constructor(index: string, response: Promise<Response> = fetch(index, askAgain)) {
    this.#index = new URL(index, document.baseURI);
    this.#response = response;
  }

  async engine(): Promise<SearchEngine> {
    const index = await contentOf<PublishedIndex>(await this.#response);
    this.#edition = index.edition;
    return new SearchEngine(index);
  }

  strings(lang: string): Promise<SearchStrings> {
    return this.#load<SearchStrings>(this.#beside(`strings.${lang}.json`), askAgain);
  }

  /** Address of a page of the book, given without base path. */
  page(url: string): string {
    return new URL(`../${url}`, this.#index).href;
  }

  /** The texts of a section, if they have been loaded. */
  textsOf(section: SectionHead): readonly SearchText[] | undefined {
    return this.#texts.get(textsFileOf(section))?.[section.key];
  }

  /** Loads the texts of sections; what fails stays away, an excerpt is not worth a message. */
  async loadTexts(sections: readonly SectionHead[]): Promise<void> {
    await Promise.all(sections.map((section) => this.#loadTexts(textsFileOf(section))));
  }

  #loadTexts(file: string): Promise<void> {
    let loading = this.#loading.get(file);
    if (!loading) {
      loading = this.#load<SectionTexts>(this.#beside(`${file}?v=${this.#edition}`)).then(
        (texts) => void this.#texts.set(file, texts),
        () => undefined,
      );
      this.#loading.set(file, loading);
    }
    return loading;
  }

  #beside(file: string): URL {
    return new URL(file, this.#index);
  }

  async #load<Content>(url: URL, how?: RequestInit): Promise<Content> {
    return contentOf<Content>(await fetch(url, how));
  }
}

async function contentOf<Content>(response: Response): Promise<Content> {
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return (await response.json()) as Content;
}
