/** Marks the section that is being read in the contents beside it. */
const links = new Map(
  [...document.querySelectorAll<HTMLAnchorElement>('.contents a')].map((link) => [link.hash, link]),
);
const sections = [...document.querySelectorAll<HTMLElement>('[data-section]')];

/** How far down the window a section is being read; the observer and the mark must agree. */
const line = 0.3;

if (links.size > 0) {
  const observer = new IntersectionObserver(mark, { rootMargin: `0px 0px ${100 * (line - 1)}%` });
  for (const section of sections) observer.observe(section);
}

function mark(): void {
  const current = sections.findLast(
    (section) => section.getBoundingClientRect().top <= innerHeight * line,
  );
  for (const [hash, link] of links) {
    if (hash === `#${current?.dataset['section']}`) link.setAttribute('aria-current', 'location');
    else link.removeAttribute('aria-current');
  }
}
