import { sections } from './sections.ts';

/**
 * Marks the section that is being read in the contents, beside the text and in the line at the top,
 * which names it and closes again when one of its links is followed.
 */
const links = [...document.querySelectorAll<HTMLAnchorElement>('.sections a')];
const menu = document.querySelector<HTMLDetailsElement>('.reach details');
const summary = menu?.querySelector('summary');
const contents = summary?.textContent ?? '';

/** How far down the window a section is being read; the observer and the mark must agree. */
const line = 0.3;

const observer = new IntersectionObserver(mark, { rootMargin: `0px 0px ${100 * (line - 1)}%` });
for (const section of sections) observer.observe(section);

document.addEventListener('click', ({ target }) => {
  const inMenu = menu?.contains(target as Element) && !(target as Element).closest('a');
  if (menu && !inMenu) menu.open = false;
});

menu?.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return;
  menu.open = false;
  summary!.focus();
});

function mark(): void {
  const current = sections.findLast(
    (section) => section.getBoundingClientRect().top <= innerHeight * line,
  );
  const hash = `#${current?.dataset['section']}`;
  for (const link of links) {
    if (link.hash === hash) link.setAttribute('aria-current', 'location');
    else link.removeAttribute('aria-current');
  }
  if (summary) {
    summary.textContent = links.find((link) => link.hash === hash)?.textContent ?? contents;
  }
}
