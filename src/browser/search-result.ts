import type { SearchStrings } from '../i18n/search-strings.ts';
import type { AnswerRow, MarkedText } from '../search/index.ts';
import type { SearchClient } from './search-client.ts';
import { element } from './search-element.ts';

/** A row of the list: a link with the role of an option, its excerpt filled in when it is there. */
export class ResultRow {
  readonly link: HTMLAnchorElement;
  /** What it marks, each spelling once. */
  words: readonly string[] = [];
  readonly #client: SearchClient;
  readonly #strings: SearchStrings;
  readonly #kind: HTMLElement;
  readonly #title: HTMLElement;
  readonly #line: HTMLElement;

  constructor(row: AnswerRow, id: string, client: SearchClient, strings: SearchStrings) {
    this.#client = client;
    this.#strings = strings;
    this.#kind = element('span', { class: 'search-kind' }, strings.kind[row.kind]!);
    this.#title = element('span', { class: 'search-title' }, ...marked(row.title));
    this.#line = element('span', { class: 'search-line' });
    this.link = element(
      'a',
      { class: 'search-result', role: 'option', id, tabindex: '-1' },
      this.#kind,
      element('span', { class: 'search-path' }, ...marked(row.path)),
      this.#title,
      this.#line,
    );
    if (row.lang !== document.documentElement.lang) this.link.lang = row.lang;
    this.fill(row);
  }

  /** Lets the link lead to what matched, and shows that if its text has been loaded. */
  fill({ line, url }: AnswerRow): void {
    this.link.href = this.#client.page(url);
    this.words = wordsOf(this.#title);
    if (!line) return;
    const { label, lang } = line;
    if (lang !== undefined) this.#line.lang = lang;
    this.#line.replaceChildren(
      ...(lang === undefined ? [] : [`${this.#strings.languages[lang] ?? lang}: `]),
      ...marked(line),
    );
    if (label !== undefined) {
      this.#kind.textContent = this.#strings.label[label] ?? this.#kind.textContent;
      this.#kind.classList.add(label);
    }
    // The line may be of what the page does not print: a term's explanation.
    this.words = [...new Set([...wordsOf(this.#line), ...this.words])];
  }
}

function wordsOf(line: HTMLElement): string[] {
  const marks = line.querySelectorAll('mark');
  return [...new Set(Array.from(marks, ({ textContent }) => textContent))];
}

function marked({
  text,
  hits,
  cutBefore = false,
  cutAfter = false,
}: MarkedText): (string | HTMLElement)[] {
  const nodes: (string | HTMLElement)[] = cutBefore ? ['…'] : [];
  let at = 0;
  for (const { start, end } of hits) {
    nodes.push(text.slice(at, start), element('mark', {}, text.slice(start, end)));
    at = end;
  }
  nodes.push(text.slice(at));
  if (cutAfter) nodes.push('…');
  return nodes;
}
