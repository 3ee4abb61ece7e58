/**
 * Takes the Tab key to what scrolls alone. Without script nobody knows what does, so that all that
 * may has a stop.
 */
const observer = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth) target.setAttribute('tabindex', '0');
    else target.removeAttribute('tabindex');
  }
});
for (const stop of document.querySelectorAll(':is(pre, table, .drawing)[tabindex]')) {
  observer.observe(stop);
}
