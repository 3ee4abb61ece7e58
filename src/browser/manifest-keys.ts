/** Where each key of the keyboard leads, as a distance; the ends of the list are Home and End. */
const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
  Home: -Infinity,
  End: Infinity,
};

/**
 * Makes the keys of a manifest one stop of the Tab key, with arrows inside. Arrows only move:
 * Enter, a click or a tap explains. Without script every key is a stop, and a link leads past them.
 */
class ManifestKeys extends HTMLElement {
  connectedCallback(): void {
    const keys = [...this.querySelectorAll<HTMLButtonElement>('button.k')];
    this.closest('figure')?.querySelector('.past')?.remove();
    keys.forEach((key, index) => (key.tabIndex = index === 0 ? 0 : -1));
    this.addEventListener('focusin', ({ target }) => {
      for (const key of keys) key.tabIndex = key === target ? 0 : -1;
    });
    this.addEventListener('keydown', (event) => {
      const step = steps[event.key];
      if (step === undefined || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey)
        return;
      const from = keys.indexOf(event.target as HTMLButtonElement);
      if (from === -1) return;
      event.preventDefault();
      keys[Math.min(Math.max(from + step, 0), keys.length - 1)]?.focus();
    });
  }
}

customElements.define('manifest-keys', ManifestKeys);
