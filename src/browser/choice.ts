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
