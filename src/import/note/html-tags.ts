/** A tag of HTML in one of several stretches of it. */
export interface Tag {
  /** Which stretch it stands in. */
  at: number;
  start: number;
  end: number;
  /** In lower case. */
  name: string;
  isClose: boolean;
  attributes: string;
  /** The tag that closes or opens it. */
  twin?: Tag;
}

/** A comment or a whole tag; what only begins as one is words. */
export const token =
  /<!--[\s\S]*?(?:-->|$)|<(?<close>\/?)(?<name>[A-Za-z][\w:-]*)(?<attributes>(?:\s[^<>"']*|"[^"]*"|'[^']*')*)\/?>/g;

/** The tags of stretches of HTML that follow one another, those that belong together as twins. */
export function readTags(stretches: readonly string[]): Tag[] {
  const tags = stretches.flatMap((html, at) =>
    Array.from(html.matchAll(token)).flatMap(({ 0: { length }, index, groups }): Tag[] => {
      const { name, close, attributes = '' } = groups!;
      if (name === undefined) return [];
      const place = { at, start: index, end: index + length };
      return [{ ...place, name: name.toLowerCase(), isClose: close === '/', attributes }];
    }),
  );
  const open: Tag[] = [];
  for (const tag of tags) {
    if (!tag.isClose) {
      open.push(tag);
      continue;
    }
    const opener = open.findLastIndex(({ name }) => name === tag.name);
    if (opener === -1) continue;
    tag.twin = open[opener]!;
    tag.twin.twin = tag;
    open.length = opener;
  }
  return tags;
}

export function attribute(attributes: string, name: string): string {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*("([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(
    attributes,
  );
  return (match?.[2] ?? match?.[3] ?? match?.[4] ?? '').trim();
}

/** Elements that say something which Markdown has no sign for; a chapter holds them as they are. */
export const keptElements: ReadonlySet<string> = new Set(
  'abbr b cite code del dfn em i ins kbd mark q rp rt ruby s samp small strong sub sup u var'.split(' '),
); // prettier-ignore
