/** Marks the section that is being read in the contents beside it. */
const links = new Map(
  [...document.querySelectorAll<HTMLAnchorElement>('.contents a')].map((link) => [link.hash, link]),
);
const sections = [...document.querySelectorAll<HTMLElement>('[data-section]')];

if (links.size > 0) {
  const observer = new IntersectionObserver(mark, { rootMargin: '0px 0px -70%' });
  for (const section of sections) observer.observe(section);
}

function mark(): void {
  const current = sections.findLast((section) => section.getBoundingClientRect().top < 160);
  for (const [hash, link] of links) {
    if (hash === `#${current?.dataset['section']}`) link.setAttribute('aria-current', 'location');
    else link.removeAttribute('aria-current');
  }
}
