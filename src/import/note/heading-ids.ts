import { reservedIds } from '../../chapter/plugins/remark-heading-ids.ts';
import { slugOf } from '../../language/slug-of.ts';
import { freeName } from '../free-name.ts';

/**
 * Hands out ids of headings, each once: by the words of a heading, its number left out, or by the id
 * that the author gave it.
 */
export function headingIds(): (title: string, own?: string) => string {
  const taken = new Set(reservedIds);
  let unnamed = 0;
  return (title, own = '') => {
    const words = slugOf(title.replace(/^[\d\s.)-]+(?=\D)/, ''), 40);
    const wishes = [slugOf(own), words].map((wish) => wish.replace(/^[\d-]+/, ''));
    const base = wishes.find(Boolean) ?? `section-${++unnamed}`;
    const id = freeName(base, (name) => taken.has(name));
    taken.add(id);
    return id;
  };
}

/** The anchor that GitHub gives the first heading of these words, which links use. */
export const githubAnchor = (title: string) =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
