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
  const put = (name, value) => {
    if (value) root.dataset[name] = value;
    else root.removeAttribute(`data-${name}`);
  };
  const carry = () => {
    const theme = read('theme');
    put('theme', theme === 'light' || theme === 'dark' ? theme : '');
    put('hidden', read('hidden'));
  };
  carry();
  // A page that comes back, or stands in another tab, was left as it was.
  addEventListener('pageshow', ({ persisted }) => persisted && carry());
  addEventListener('storage', carry);
})();
