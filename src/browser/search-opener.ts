/**
 * Opens search at `/`, Ctrl+K or ⌘K, or a press on the link to search, and loads it only then.
 * Where it cannot be loaded the link still leads to the page of search.
 *
 * @param link the link to the page of search; its `data-search` is the address of the index
 */
export function installSearch(link: HTMLAnchorElement): void {
  let response: Promise<Response> | undefined;
  const open = () => {
    const index = link.dataset['search']!;
    // The index sets out at once, beside the code.
    response ??= fetch(index, { cache: 'no-cache' });
    import('./search-dialog.ts')
      .then(({ openSearch }) => openSearch(index, response))
      .catch(() => {
        response = undefined;
        location.assign(link.href);
      });
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

/** Whether text can be typed there. The field of a dialog just closed may still have the focus. */
function isEditable(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || target.getClientRects().length === 0) return false;
  return target.closest('input, textarea, select, [contenteditable]') !== null;
}
