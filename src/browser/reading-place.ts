import { keepChoice } from './choice.ts';
import { sections } from './sections.ts';

/** Where the reader was: address below the language's root, and what the section is called. */
export interface ReadingPlace {
  page: string;
  section: string;
  label: string;
}

if (document.querySelector('.resume')) void import('./title-page.ts');
else if (sections.length > 0) document.addEventListener('visibilitychange', remember);

/** Takes down the section being read when the reader turns away from the page. */
function remember(): void {
  const page = /chapters\/[^/]+\/$/.exec(location.pathname)?.[0];
  const current = sections.findLast((section) => section.getBoundingClientRect().top < 160);
  // A heading with a remark does not stand first, but in a block with it.
  const heading = current?.querySelector('h2, h3, h4');
  if (document.visibilityState !== 'hidden' || !page || !current || !heading) return;
  const label = (heading.querySelector('.number') ?? heading).textContent;
  const place: ReadingPlace = { page, section: current.dataset['section']!, label };
  keepChoice('place', JSON.stringify(place));
}
