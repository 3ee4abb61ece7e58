import { excerpt, type Excerpt, type Highlighter, type SearchResult } from '../search/index.ts';
import type { SearchClient } from './search-client.ts';
import { element } from './search-element.ts';
import type { SearchStrings } from '../i18n/search-strings.ts';

/** A row of the list: a link with the role of an option, its excerpt filled in when it is there. */
export class ResultRow {
  readonly link: HTMLAnchorElement;
  /** What it marks, each spelling once. */
  words: readonly string[] = [];
  readonly #result: SearchResult;
  readonly #client: SearchClient;
  readonly #strings: SearchStrings;
  readonly #kind: HTMLElement;
  readonly #path: HTMLElement;
  readonly #title: HTMLElement;
  readonly #line: HTMLElement;

  constructor(result: SearchResult, id: string, client: SearchClient, strings: SearchStrings) {
    const { section } = result;
    this.#result = result;
    this.#client = client;
    this.#strings = strings;
    this.#kind = element('span', { class: 'search-kind' }, strings.kind[result.kind]);
    this.#path = element('span', { class: 'search-path' }, pathOf(result));
    this.#title = element('span', { class: 'search-title' }, section.title);
    this.#line = element('span', { class: 'search-line' });
    this.link = element(
      'a',
      {
        class: 'search-result',
        role: 'option',
        id,
        tabindex: '-1',
        href: client.page(section.url),
      },
      this.#kind,
      this.#path,
      this.#title,
      this.#line,
    );
    if (section.lang !== document.documentElement.lang) this.link.lang = section.lang;
  }

  /**
   * Marks the words in the titles, fills in the excerpt, and lets the link lead to it, if its text
   * has been loaded.
   */
  fill(highlighter: Highlighter): void {
    const { matched } = this.#result;
    // A result may be there for its titles alone.
    for (const part of [this.#path, this.#title]) {
      const text = part.textContent;
      part.replaceChildren(...marked({ text, hits: highlighter.find(text) }));
    }
    this.words = wordsOf(this.#title);
    const texts = this.#client.textsOf(matched);
    const found = texts && excerpt(texts, this.#result, highlighter);
    if (!found) return;
    const isTranslation = matched !== this.#result.section;
    if (isTranslation) this.#line.lang = matched.lang;
    this.#line.replaceChildren(
      ...(isTranslation ? [`${this.#strings.languages[matched.lang] ?? matched.lang}: `] : []),
      ...marked(found),
    );
    const { label, id } = found.source;
    if (label !== undefined) {
      this.#kind.textContent = this.#strings.label[label] ?? this.#kind.textContent;
      this.#kind.classList.add(label);
    }
    // The line may be of what the page does not print: a term's explanation.
    this.words = [...new Set([...wordsOf(this.#line), ...this.words])];
    // The block's own address where it has one, or else the section's.
    const [page = ''] = this.#result.section.url.split('#');
    if (id !== undefined) this.link.href = this.#client.page(`${page}#${id}`);
  }
}

function wordsOf(line: HTMLElement): string[] {
  const marks = line.querySelectorAll('mark');
  return [...new Set(Array.from(marks, ({ textContent }) => textContent))];
}

function pathOf({ section }: SearchResult): string {
  const headings = section.title === section.chapter ? [] : [section.chapter, ...section.ancestors];
  return headings.join(' › ');
}

function marked({
  text,
  hits,
  cutBefore = false,
  cutAfter = false,
}: Pick<Excerpt, 'hits' | 'text'> & Partial<Excerpt>): (string | HTMLElement)[] {
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
