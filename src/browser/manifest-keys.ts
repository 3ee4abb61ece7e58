import { edge, openRemark, topEdge } from './remark-jump.ts';

/**
 * Where each key of the keyboard leads, as a distance: what leads nowhere explains. The ends of the
 * list are Home and End.
 */
const steps: Readonly<Record<string, number>> = {
  ' ': 0,
  Enter: 0,
  ArrowDown: 1,
  ArrowUp: -1,
  Home: -Infinity,
  End: Infinity,
};

/**
 * Makes the keys of a manifest one stop of the Tab key, with arrows inside, and opens the
 * explanation that a key leads to in place. Arrows only move: Enter, Space, a click or a tap explains.
 * Without script every key is a stop, and a link leads past them.
 */
class ManifestKeys extends HTMLElement {
  connectedCallback(): void {
    if (!('popover' in this)) return;
    const keys = [...this.querySelectorAll<HTMLAnchorElement>('a.k')];
    this.closest('figure')?.querySelector('.past')?.remove();
    keys.forEach((key, index) => {
      key.tabIndex = index === 0 ? 0 : -1;
      key.setAttribute('role', 'button');
      // A hand that begins on a link takes it away, where it should select text.
      key.dataset['field'] = key.hash.slice(1);
      key.removeAttribute('href');
    });
    this.addEventListener('focusin', ({ target }) => {
      for (const key of keys) key.tabIndex = key === target ? 0 : -1;
    });
    this.addEventListener('click', (event) => {
      const key = (event.target as Element).closest<HTMLAnchorElement>('a.k');
      const field = key && document.getElementById(key.dataset['field']!);
      // A hand that has selected a piece of a key wants no explanation.
      if (field && (event.detail === 0 || getSelection()!.isCollapsed)) explain(key, field);
    });
    this.addEventListener('keydown', (event) => {
      const step = steps[event.key];
      if (step === undefined || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey)
        return;
      // Without those in lines that are folded.
      const shown = keys.filter((key) => key.checkVisibility());
      const from = shown.indexOf(event.target as HTMLAnchorElement);
      if (from === -1) return;
      event.preventDefault();
      const key = shown[Math.min(Math.max(from + step, 0), shown.length - 1)]!;
      if (step === 0) key.click();
      else key.focus();
    });
  }
}

/** Level with its key where it stands in the margin, and wholly in the window; else below its key. */
function explain(key: HTMLElement, field: HTMLElement): void {
  // Safari gives a pressed link no focus, and Escape would lead back to nothing.
  key.focus({ preventScroll: true });
  showRemark(key, field);
  field.togglePopover(true);
  field.style.top = '';
  if (getComputedStyle(field).position === 'absolute') {
    const lowest = innerHeight - edge - field.offsetHeight;
    const top = Math.max(topEdge(), Math.min(key.getBoundingClientRect().top, lowest));
    field.style.top = `${scrollY + top}px`;
  } else {
    const covered = key.getBoundingClientRect().bottom - field.getBoundingClientRect().top;
    if (covered > -edge) scrollBy(0, covered + edge);
  }
  field.focus({ preventScroll: true });
}

/** What is remarked on this key stands with what is said of all keys of its name. */
function showRemark(key: HTMLElement, field: HTMLElement): void {
  field.querySelector('.note')?.remove();
  const remark = document.getElementById(key.parentElement!.id.slice(2))?.cloneNode(true) as
    HTMLElement | undefined;
  if (!remark) return;
  remark.id = '';
  openRemark(remark);
  field.firstElementChild!.after(remark);
}

customElements.define('manifest-keys', ManifestKeys);
