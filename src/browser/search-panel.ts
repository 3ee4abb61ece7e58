import type { Answer } from '../search/index.ts';
import { type SearchClient, SearchOfflineError } from './search-client.ts';
import { leaveWords } from './search-arrival.ts';
import { element } from './search-element.ts';
import { SearchKinds } from './search-kinds.ts';
import { countText, searchRemarks } from './search-remarks.ts';
import { ResultRow } from './search-result.ts';
import type { SearchStrings } from '../i18n/search-strings.ts';

export interface PanelOptions {
  client: SearchClient;
  strings: SearchStrings;
  /** Fetches what is shown while nothing is asked, and where nothing is found. */
  loadContents?: () => Promise<Iterable<Node>>;
  /** Called when the reader asks for another query. */
  onQuery?: () => void;
  /** Called when the reader follows a result in this tab. */
  onFollow?: () => void;
}

const listId = 'search-panel-list';

/** The field, the kinds and the list of results: in the dialog, or on the page of search. */
export class SearchPanel {
  readonly root: HTMLElement;
  readonly field: HTMLInputElement;
  readonly #options: PanelOptions;
  readonly #contents = element('div', { class: 'search-contents' });
  readonly #list: HTMLElement;
  readonly #status: HTMLElement;
  readonly #notes: HTMLElement;
  readonly #kinds: SearchKinds;
  /** The reader's language. */
  readonly #lang = document.documentElement.lang;
  #isOpen = false;
  /** How to follow the first result of the answer that is awaited. */
  #followNext: { inNewTab: boolean } | undefined;
  #isAwaited = false;
  #literal = false;
  #rows: readonly ResultRow[] = [];
  #selected = -1;
  #isScrolled = false;

  constructor(options: PanelOptions) {
    const { strings } = options;
    this.#options = options;
    this.field = element('input', {
      class: 'search-field',
      type: 'text',
      name: 'q',
      role: 'combobox',
      'aria-label': strings.title,
      'aria-autocomplete': 'list',
      'aria-controls': listId,
      'aria-expanded': 'false',
      placeholder: strings.placeholder,
      autocomplete: 'off',
      autocapitalize: 'off',
      spellcheck: 'false',
      enterkeyhint: 'search',
    });
    this.#list = element('div', {
      class: 'search-list',
      role: 'listbox',
      id: listId,
      'aria-label': strings.results,
      hidden: '',
    });
    this.#kinds = new SearchKinds(strings, () => this.#askInstead(() => this.#ask(this.#literal)));
    this.#status = element('p', { class: 'search-status', role: 'status' }, strings.loading);
    this.#notes = element('div', { class: 'search-notes' });
    this.root = element(
      'div',
      { class: 'search-panel' },
      this.field,
      this.#kinds.root,
      this.#status,
      this.#notes,
      this.#list,
      this.#contents,
      element('p', { class: 'search-keys', 'aria-hidden': 'true' }, strings.keys),
    );
    this.field.addEventListener('input', () => this.#ask(false));
    this.field.addEventListener('keydown', (event) => this.#onKey(event));
    this.#list.addEventListener('scroll', () => (this.#isScrolled = true), { passive: true });
    for (const place of [this.#list, this.#contents])
      place.addEventListener('click', (event) => this.#onClick(event));
    void this.#open();
  }

  /** Puts a query into the field and answers it. */
  query(query: string): void {
    this.field.value = query;
    this.#ask(false);
  }

  async #open(): Promise<void> {
    const { client, strings } = this.#options;
    try {
      await client.open(Object.keys(strings.languages).filter((code) => code !== this.#lang));
      this.#isOpen = true;
      this.#status.textContent = '';
      this.#ask(false);
    } catch (error) {
      // Where the page is older than the site reloading helps.
      const isOffline = error instanceof SearchOfflineError;
      this.#status.textContent = isOffline ? strings.offline : strings.failed;
    }
  }

  #ask(literal: boolean): void {
    this.#literal = literal;
    const query = this.field.value.trim();
    this.#options.onQuery?.();
    this.#contents.hidden = query !== '';
    if (!this.#isOpen) return;
    const { client } = this.#options;
    this.#setAwaited(query !== '');
    if (query === '') {
      client.forget();
      this.#show([]);
      this.#notes.replaceChildren();
      this.#status.textContent = '';
      this.#showContents();
      return;
    }
    let rows: readonly ResultRow[] | undefined;
    client.ask(query, { lang: this.#lang, kind: this.#kinds.chosen, literal }, (answer) => {
      if (rows) rows.forEach((row, index) => row.fill(answer.rows[index]!));
      else rows = this.#answer(answer);
    });
  }

  #answer(answer: Answer): readonly ResultRow[] {
    const { client, strings } = this.#options;
    const rows = answer.rows.map(
      (row, index) => new ResultRow(row, `search-panel-${index}`, client, strings),
    );
    this.#show(rows);
    this.#status.textContent = countText(answer, strings);
    const remarks = searchRemarks(answer, strings, {
      literally: () => this.#askInstead(() => this.#ask(true)),
      query: (query) => this.#askInstead(() => this.query(query)),
    });
    this.#notes.replaceChildren(...remarks);
    if (rows.length === 0 && answer.near.length === 0) this.#showContents();
    const follow = this.#followNext;
    this.#setAwaited(false);
    if (follow) this.#follow(follow.inNewTab);
    return rows;
  }

  /** After the index: whoever types at once does not wait for them. */
  #showContents(): void {
    const { loadContents } = this.#options;
    this.#contents.hidden = false;
    if (!loadContents || this.#contents.ariaBusy !== null) return;
    this.#contents.ariaBusy = 'true';
    void loadContents().then((contents) => {
      this.#contents.replaceChildren(...contents);
      this.#contents.ariaBusy = 'false';
    });
  }

  #setAwaited(isAwaited: boolean): void {
    this.#isAwaited = isAwaited;
    this.#followNext = undefined;
    this.#list.setAttribute('aria-busy', String(isAwaited));
  }

  /** Who pressed a button goes on typing; the button may go away with the answer that offered it. */
  #askInstead(ask: () => void): void {
    ask();
    this.field.focus();
  }

  #show(rows: readonly ResultRow[]): void {
    this.#rows = rows;
    this.#list.replaceChildren(...rows.map(({ link }) => link));
    this.#list.hidden = rows.length === 0;
    this.field.setAttribute('aria-expanded', String(rows.length > 0));
    // Asking an unscrolled list to scroll would cost a layout at each key.
    if (this.#isScrolled) this.#list.scrollTop = 0;
    this.#isScrolled = false;
    this.#select(rows.length > 0 ? 0 : -1);
  }

  #select(index: number): void {
    this.#selected = index;
    this.#rows.forEach(({ link }, each) => {
      link.setAttribute('aria-selected', String(each === index));
    });
    const selected = this.#rows[index]?.link;
    if (!selected) {
      this.field.removeAttribute('aria-activedescendant');
      return;
    }
    this.field.setAttribute('aria-activedescendant', selected.id);
  }

  #moveTo(index: number): void {
    this.#select(index);
    this.#rows[index]?.link.scrollIntoView({ block: 'nearest' });
  }

  #onKey(event: KeyboardEvent): void {
    // Safari ends a composition before it reports the Enter that ended it; that has code 229.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    if (event.isComposing || event.keyCode === 229) return;
    const isEnter = event.key === 'Enter';
    const inNewTab = event.ctrlKey || event.metaKey;
    const count = this.#rows.length;
    // The rows are still those of what was in the field before.
    if (isEnter && this.#isAwaited) this.#followNext = { inNewTab };
    else if (count === 0) return;
    else if (isEnter) this.#follow(inNewTab);
    else if (event.key === 'ArrowDown') this.#moveTo((this.#selected + 1) % count);
    else if (event.key === 'ArrowUp') this.#moveTo((this.#selected - 1 + count) % count);
    else return;
    event.preventDefault();
  }

  #follow(inNewTab: boolean): void {
    const row = this.#rows[this.#selected];
    if (!row) return;
    if (!inNewTab) return row.link.click();
    leaveWords(row.link.href, row.words);
    window.open(row.link.href, '_blank', 'noopener');
  }

  #onClick(event: MouseEvent): void {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;
    const row = this.#rows.find(({ link }) => link.contains(event.target as Element));
    if (!row) return;
    leaveWords(row.link.href, row.words);
    if (isPlain) this.#options.onFollow?.();
  }
}
