const keyOf = (name: string) => `${document.documentElement.dataset['base']}${name}`;

/** Keeps a choice of the reader under the site's base path; `undefined` forgets it. */
export function keepChoice(name: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(keyOf(name));
    else localStorage.setItem(keyOf(name), value);
  } catch {
    // Storage may be switched off; the choice then lasts as long as the page.
  }
}

/** What was kept as JSON; nothing where there is none, or storage is switched off. */
export function keptJson(name: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(keyOf(name)) ?? 'null') as unknown;
  } catch {
    return null;
  }
}

/** Shows what is chosen now, and again when it was chosen on another page: see boot.js. */
export function showChoice(show: () => void): void {
  show();
  // On the way back browsers set a field to what it was when the page was left.
  addEventListener('pageshow', show);
  addEventListener('storage', show);
}
