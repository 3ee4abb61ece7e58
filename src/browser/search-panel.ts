import { type SearchEngine, type SearchOutcome, kinds, type Kind } from '../search/index.ts';
import type { SearchClient } from './search-client.ts';
import { leaveWords } from './search-arrival.ts';
import { element } from './search-element.ts';
import { countText, searchRemarks } from './search-remarks.ts';
import { ResultRow } from './search-result.ts';
import type { SearchStrings } from '../i18n/search-strings.ts';

export interface PanelOptions {
  client: SearchClient;
  strings: SearchStrings;
  /** The reader's language. */
  lang: string;
  /** Called when the reader asks for another query. */
  onQuery?: (query: string) => void;
  /** Called when the reader follows a result in this tab. */
  onFollow?: () => void;
}

/** Results that a phone shows without scrolling. */
const ROWS_AT_ONCE = 5;

let panels = 0;

/** The field, the kinds and the list of results: inside the dialog, and on the page of search. */
export class SearchPanel {
  readonly root: HTMLElement;
  readonly field: HTMLInputElement;
  /** What is to be seen while nothing is asked. */
  readonly contents = element('div', { class: 'search-contents' });
  readonly #options: PanelOptions;
  readonly #list: HTMLElement;
  readonly #status: HTMLElement;
  readonly #notes: HTMLElement;
  readonly #kindButtons = new Map<Kind | undefined, HTMLButtonElement>();
  readonly #id = `search-${++panels}`;
  #engine: SearchEngine | undefined;
  #kind: Kind | undefined;
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
      'aria-controls': `${this.#id}-list`,
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
      id: `${this.#id}-list`,
      'aria-label': strings.results,
      hidden: '',
    });
    this.#status = element('p', { class: 'search-status', role: 'status' }, strings.loading);
    this.#notes = element('div', { class: 'search-notes' });
    this.root = element(
      'div',
      { class: 'search-panel' },
      this.field,
      this.#kindRow(),
      this.#status,
      this.#notes,
      this.#list,
      this.contents,
      element('p', { class: 'search-keys', 'aria-hidden': 'true' }, strings.keys),
    );
    this.field.addEventListener('input', () => this.#ask(false));
    this.field.addEventListener('keydown', (event) => this.#onKey(event));
    this.#list.addEventListener('scroll', () => (this.#isScrolled = true), { passive: true });
    for (const place of [this.#list, this.contents])
      place.addEventListener('click', (event) => this.#onClick(event));
    void this.#open();
  }

  /** Puts a query into the field and answers it. */
  query(query: string): void {
    this.field.value = query;
    this.#ask(false);
  }

  async #open(): Promise<void> {
    try {
      this.#engine = await this.#options.client.engine();
      this.#status.textContent = '';
      this.#ask(false);
    } catch {
      // No network, or a page older than the site: either way reloading helps.
      this.#status.textContent = this.#options.strings.failed;
    }
  }

  #kindRow(): HTMLElement {
    const { strings } = this.#options;
    const row = element('div', {
      class: 'search-kinds',
      role: 'group',
      'aria-label': strings.kinds,
    });
    for (const kind of [undefined, ...kinds]) {
      const word = kind === undefined ? strings.allKinds : strings.kind[kind];
      const button = element(
        'button',
        { type: 'button', 'aria-pressed': String(kind === this.#kind) },
        word,
      );
      button.addEventListener('click', () => this.#chooseKind(kind));
      this.#kindButtons.set(kind, button);
      row.append(button);
    }
    return row;
  }

  #chooseKind(kind: Kind | undefined): void {
    this.#kind = kind;
    for (const [each, button] of this.#kindButtons) {
      button.setAttribute('aria-pressed', String(each === kind));
    }
    this.#ask(this.#literal);
    this.field.focus();
  }

  #ask(literal: boolean): void {
    this.#literal = literal;
    const query = this.field.value.trim();
    this.#options.onQuery?.(query);
    this.contents.hidden = query !== '';
    if (!this.#engine) return;
    if (query === '') {
      this.#show([]);
      this.#notes.replaceChildren();
      this.#status.textContent = '';
      return;
    }
    const { lang } = this.#options;
    this.#answer(this.#engine.search(query, { lang, kind: this.#kind, literal }));
  }

  #answer(outcome: SearchOutcome): void {
    const { client, strings } = this.#options;
    const rows = outcome.results.map(
      (result, index) => new ResultRow(result, `${this.#id}-${index}`, client, strings),
    );
    this.#show(rows);
    this.#status.textContent = countText(outcome, strings);
    const remarks = searchRemarks(outcome, strings, {
      literally: () => this.#askInstead(() => this.#ask(true)),
      query: (query) => this.#askInstead(() => this.query(query)),
    });
    this.#notes.replaceChildren(...remarks);
    void this.#fillExcerpts(rows, outcome);
  }

  /** The button that was pressed goes away with the answer that offered it. */
  #askInstead(ask: () => void): void {
    ask();
    this.field.focus();
  }

  /** Those that are seen at once come first; the others wait for a paint. */
  async #fillExcerpts(rows: readonly ResultRow[], outcome: SearchOutcome): Promise<void> {
    const matched = outcome.results.map((result) => result.matched);
    const { client } = this.#options;
    if (matched.some((section) => !client.textsOf(section))) await client.loadTexts(matched);
    for (const [index, row] of rows.entries()) {
      if (index % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) await nextFrame();
      if (this.#rows !== rows) return;
      row.fill(outcome.highlighter);
    }
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
    const count = this.#rows.length;
    if (count === 0) return;
    if (event.key === 'ArrowDown') this.#moveTo((this.#selected + 1) % count);
    else if (event.key === 'ArrowUp') this.#moveTo((this.#selected - 1 + count) % count);
    else if (event.key === 'Enter') this.#follow(event.ctrlKey || event.metaKey);
    else return;
    event.preventDefault();
  }

  #follow(inNewTab: boolean): void {
    const link = this.#rows[this.#selected]?.link;
    if (!link) return;
    if (!inNewTab) return link.click();
    leaveWords(link.href, this.#rows[this.#selected]!.words);
    window.open(link.href, '_blank', 'noopener');
  }

  #onClick(event: MouseEvent): void {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;
    const row = this.#rows.find(({ link }) => link.contains(event.target as Element));
    if (!row) return;
    leaveWords(row.link.href, row.words);
    if (isPlain) this.#options.onFollow?.();
  }
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
