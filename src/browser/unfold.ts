/** What the stylesheet shows open in a wide window, before there is script, is open from now on. */
for (const details of document.querySelectorAll('details'))
  if (details.lastElementChild!.checkVisibility()) details.open = true;
document.documentElement.dataset['unfolded'] = '';

/** Opens every remark of the page; once all are open, folds them again. */
document.querySelector('.red-pen button')?.addEventListener('click', () => {
  const remarks = [...document.querySelectorAll<HTMLDetailsElement>('.note details')];
  const fold = remarks.every(({ open }) => open);
  for (const details of remarks) details.open = !fold;
});
