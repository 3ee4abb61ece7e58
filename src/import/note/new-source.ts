import { stringify } from 'yaml';
import { slugOf } from '../../language/slug-of.ts';
import { decoded } from '../../language/percent-encoding.ts';

/** An address that a note names, as a source that a person has still to look at. */
export interface NewSource {
  id: string;
  url: string;
}

/** Makes sources of addresses, leaving out those that the book has. */
export function newSources(
  urls: readonly string[],
  known: ReadonlyMap<string, readonly string[]>,
): NewSource[] {
  const taken = new Set(known.keys());
  const seen = new Set([...known.values()].flat());
  const sources: NewSource[] = [];
  for (const url of urls) {
    if (seen.has(url)) continue;
    seen.add(url);
    const { hostname, pathname } = new URL(url);
    const base = slugOf(`${hostname.replace(/^www\./, '')} ${decoded(pathname)}`, 60) || 'source';
    let id = base;
    for (let times = 2; taken.has(id); times++) id = `${base}-${times}`;
    taken.add(id);
    sources.push({ id, url });
  }
  return sources;
}

/** The entries as they go to the end of sources.yaml. */
export function sourcesText(sources: readonly NewSource[], today: string): string {
  const entries = sources.map(({ id, url }) => {
    const { hostname, pathname } = new URL(url);
    const title = `${hostname}${decoded(pathname)}`.replace(/\/$/, '');
    return [
      id,
      {
        title,
        url,
        publisher: hostname,
        accessed: today,
        checked: 'Taken from a note; not read yet.',
      },
    ] as const;
  });
  return stringify(Object.fromEntries(entries), { lineWidth: 0 });
}
