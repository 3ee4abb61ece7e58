import { keepChoice, keptJson } from './choice.ts';
import type { ReadingPlace } from './reading-place.ts';

/** The line on the title page that leads back to where the reader was. */
const line = document.querySelector<HTMLElement>('.resume')!;
const link = line.querySelector('a')!;
const place = keptPlace();
const chapter = place && document.querySelector(`.book-contents a[href$="/${place.page}"]`);

if (chapter) {
  link.href = `${chapter.getAttribute('href')}#${place.section}`;
  link.textContent = link.dataset['words']!.replace('{section}', place.label);
  line.querySelector('span')!.textContent = chapter.textContent;
  line.querySelector('button')!.addEventListener('click', () => {
    keepChoice('place', undefined);
    line.hidden = true;
  });
  line.hidden = false;
}

function keptPlace(): ReadingPlace | undefined {
  const { page, section, label } = (keptJson('place') ?? {}) as Record<keyof ReadingPlace, unknown>;
  // Another version of the site, or a curious reader, may have written something else.
  const isPlace = /^chapters\/[\w-]+\/$/.test(String(page)) && /^[\w-]+$/.test(String(section));
  return isPlace ? ({ page, section, label: String(label) } as ReadingPlace) : undefined;
}
