/** The stylesheet shows these open in a wide window before there is script; the same list. */
const roomy =
  '.red-pen, .steps, .takeaways, .manifest ~ .note details,' +
  '.annotated:not(:has(.note ~ .note ~ .note)) .note details';
const root = document.documentElement;
if (matchMedia('(width >= 1024px)').matches) open(roomy, true);
root.dataset['unfolded'] = '';

/** Opens every remark of the page; once all are open, folds them again. */
document.querySelector('.red-pen button')?.addEventListener('click', () => {
  const remarks = '.note details';
  open(remarks, !!document.querySelector(`${remarks}:not([open])`));
});

function open(which: string, isOpen: boolean): void {
  for (const details of document.querySelectorAll<HTMLDetailsElement>(which)) details.open = isOpen;
}
