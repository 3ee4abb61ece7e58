/** Keeps a choice of the reader under the site's base path; `undefined` forgets it. */
export function keepChoice(name: string, value: string | undefined): void {
  const key = `${document.documentElement.dataset['base']}${name}`;
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Storage may be switched off; the choice then lasts as long as the page.
  }
}

/** Shows what is chosen now, and again when it was chosen on another page: see boot.js. */
export function showChoice(show: () => void): void {
  show();
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) show();
  });
  addEventListener('storage', show);
}
