import type { SearchStrings } from '../i18n/search-strings.ts';
import type { Kind } from '../search/index.ts';
import { element } from './search-element.ts';

/** The row of buttons that narrow an answer to texts of one kind. */
export class SearchKinds {
  readonly root: HTMLElement;
  /** The kind that was chosen; nothing for all. */
  chosen: Kind | undefined;
  readonly #buttons = new Map<Kind | undefined, HTMLButtonElement>();

  /** @param onChoose called when the reader has chosen another kind */
  constructor(strings: SearchStrings, onChoose: () => void) {
    this.root = element('div', {
      class: 'search-kinds',
      role: 'group',
      'aria-label': strings.kinds,
    });
    for (const kind of [undefined, ...(Object.keys(strings.kind) as Kind[])]) {
      const word = kind === undefined ? strings.allKinds : strings.kind[kind]!;
      const button = element('button', { type: 'button' }, word);
      button.addEventListener('click', () => {
        this.#choose(kind);
        onChoose();
      });
      this.#buttons.set(kind, button);
      this.root.append(button);
    }
    this.#choose(undefined);
  }

  #choose(kind: Kind | undefined): void {
    this.chosen = kind;
    for (const [each, button] of this.#buttons) {
      button.setAttribute('aria-pressed', String(each === kind));
    }
  }
}
