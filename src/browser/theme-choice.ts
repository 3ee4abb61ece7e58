import { keepChoice, showChoice } from './choice.ts';

/** The select for light, dark or the device's own. Without script the device decides. */
class ThemeChoice extends HTMLElement {
  connectedCallback(): void {
    const root = document.documentElement;
    const select = this.querySelector('select')!;
    showChoice(() => {
      select.value = root.dataset['theme'] ?? 'system';
    });
    select.addEventListener('change', () => {
      const chosen = select.value === 'system' ? undefined : select.value;
      if (chosen === undefined) delete root.dataset['theme'];
      else root.dataset['theme'] = chosen;
      keepChoice('theme', chosen);
    });
  }
}

customElements.define('theme-choice', ThemeChoice);
