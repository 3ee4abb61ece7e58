// Runs before the first paint, from the head: carries the reader's choices over to <html>, so that
// nothing flashes. Plain JavaScript, because it is printed into every page as it stands.
(() => {
  const root = document.documentElement;
  root.dataset.js = '';
  // All project pages of one person share an origin; the base path keeps their choices apart.
  const read = (name) => {
    try {
      return localStorage.getItem(root.dataset.base + name);
    } catch {
      return null;
    }
  };
  const theme = read('theme');
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  const hidden = read('hidden');
  if (hidden) root.dataset.hidden = hidden;
})();
