/** The other language's page opens at the section that is being read. */
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-language]')) {
  link.addEventListener('click', () => {
    const headings = [...document.querySelectorAll('[data-section]')];
    const current = headings.findLast((section) => section.getBoundingClientRect().top < 120);
    link.hash = current?.getAttribute('data-section') ?? '';
  });
}
