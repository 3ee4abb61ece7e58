import { slugOf } from '../../language/slug-of.ts';

/** Hands out ids of headings, each once. */
export class HeadingIds {
  readonly #taken = new Set<string>();
  #unnamed = 0;

  /**
   * @param title words of the heading; its number is left out of the id.
   * @param own the id that the author gave it, if any.
   */
  next(title: string, own?: string): string {
    const words = slugOf(title.replace(/^[\d\s.)-]+(?=\D)/, ''), 40).replace(/^[\d-]+/, '');
    const wish = (own && slugOf(own).replace(/^[\d-]+/, '')) || words;
    const base = wish || `section-${++this.#unnamed}`;
    let id = base;
    for (let times = 2; this.#taken.has(id); times++) id = `${base}-${times}`;
    this.#taken.add(id);
    return id;
  }
}

/** The anchors that GitHub gives headings, which links within a note use. */
export class GithubAnchors {
  readonly #times = new Map<string, number>();

  next(title: string): string {
    const base = title
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
      .replaceAll(' ', '-');
    const times = this.#times.get(base) ?? 0;
    this.#times.set(base, times + 1);
    return times === 0 ? base : `${base}-${times}`;
  }
}
