import { stringify } from 'yaml';
import { freeName } from '../free-name.ts';
import { slugOf } from '../../language/slug-of.ts';
import { decoded } from '../../language/percent-encoding.ts';

/**
 * Makes sources of the addresses that a note names, leaving out those that the book has.
 *
 * @param known the addresses of the book's sources, by their id.
 */
export function newSources(urls: readonly string[], known: ReadonlyMap<string, readonly string[]>) {
  const taken = new Set(known.keys());
  const unknown = new Set(urls).difference(new Set([...known.values()].flat()));
  return Array.from(unknown, (url) => {
    const { hostname, pathname } = new URL(url);
    const wish = slugOf(`${hostname.replace(/^www\./, '')} ${decoded(pathname)}`) || 'source';
    const id = freeName(wish, (name) => taken.has(name));
    taken.add(id);
    return { id, url };
  });
}

/** The entries as they go to the end of sources.yaml; a person has still to look at each. */
export function sourcesText(sources: ReturnType<typeof newSources>, today: string): string {
  const entries = sources.map(({ id, url }) => {
    const { hostname, pathname } = new URL(url);
    const title = `${hostname}${decoded(pathname)}`.replace(/\/$/, '');
    const checked = 'Taken from a note; not read yet.';
    return [id, { title, url, publisher: hostname, accessed: today, checked }] as const;
  });
  return stringify(Object.fromEntries(entries), { lineWidth: 0 });
}
