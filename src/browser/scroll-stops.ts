/**
 * Takes the Tab key to what scrolls alone. Without script nobody knows what does, so that all that
 * may has a stop.
 */
const observer = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    (target as HTMLElement).tabIndex = target.scrollWidth > target.clientWidth ? 0 : -1;
  }
});
for (const stop of document.querySelectorAll(':is(pre, table, .drawing)[tabindex]')) {
  observer.observe(stop);
}
