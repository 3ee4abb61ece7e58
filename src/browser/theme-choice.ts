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
      // No style knows the name of the device's own.
      root.dataset['theme'] = select.value;
      keepChoice('theme', select.value);
    });
  }
}

customElements.define('theme-choice', ThemeChoice);
