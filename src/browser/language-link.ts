import { sections } from './sections.ts';

/** The other language's page opens at the section that is being read. */
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-language]')) {
  link.addEventListener('click', () => {
    const current = sections.findLast((section) => section.getBoundingClientRect().top < 120);
    link.hash = current?.dataset['section'] ?? '';
  });
}
