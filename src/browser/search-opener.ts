/**
 * Opens search at `/`, Ctrl+K or ⌘K, or a press on the link to search, and loads it only then.
 * Where it cannot be loaded the link still leads to the page of search.
 *
 * @param link the link to the page of search; its `data-search` is the address of the index
 */
export function installSearch(link: HTMLAnchorElement): void {
  const open = () => {
    import('./search-dialog.ts')
      .then(({ openSearch }) => openSearch(link.dataset['search']!))
      .catch(() => location.assign(link.href));
  };
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    open();
  });
  document.addEventListener('keydown', (event) => {
    if (!isShortcut(event)) return;
    event.preventDefault();
    open();
  });
}

function isShortcut(event: KeyboardEvent): boolean {
  if (event.isComposing || event.altKey) return false;
  const withControl = event.ctrlKey || event.metaKey;
  // By key and by place: on a Hangul layout the K key gives ㅏ.
  if (withControl) return !event.shiftKey && (event.key === 'k' || event.code === 'KeyK');
  return event.key === '/' && !isEditable(event.target);
}

function isEditable(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable]') !== null
  );
}
