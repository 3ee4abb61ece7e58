import { pageSizes } from './bounds.ts';
import { type BackSection, backSections } from './sections.ts';

/** Sections whose entries have an address of their own, and what their ids begin with. */
const anchors = { terms: 'term-', sources: 'source-' } as const;

export type AddressedSection = keyof typeof anchors;

/** Number of the page, from 1, that holds the entry at `index` of its section. */
export function pageOf(section: BackSection, index: number): number {
  return Math.floor(index / pageSizes[section]) + 1;
}

/** How many pages a section takes; none when it is empty. */
export function pageCount(section: BackSection, entries: number): number {
  return entries === 0 ? 0 : pageOf(section, entries - 1);
}

/** The pages of all sections, but for the one that is the back itself. */
export function sectionPages(
  entries: Readonly<Record<BackSection, readonly unknown[]>>,
): { section: BackSection; page: number }[] {
  return backSections
    .flatMap((section) =>
      Array.from({ length: pageCount(section, entries[section].length) }, (_, index) => ({
        section,
        page: index + 1,
      })),
    )
    .filter(({ section, page }) => pagePath(section, page) !== 'back/');
}

/** The entries that stand on one page. */
export function entriesOn<Entry>(
  section: BackSection,
  page: number,
  entries: readonly Entry[],
): readonly Entry[] {
  const size = pageSizes[section];
  return entries.slice((page - 1) * size, page * size);
}

/** Path below the language's root: the first page of the first section is the back itself. */
export function pagePath(section: BackSection, page: number): string {
  if (page > 1) return `back/${section}/${page}/`;
  return section === backSections[0] ? 'back/' : `back/${section}/`;
}

/** Id of an entry on its page. */
export function entryAnchor(section: AddressedSection, id: string): string {
  return anchors[section] + id;
}

/** Path of each entry below the language's root, with its anchor, by its id. */
export function entryPaths(
  section: AddressedSection,
  ids: readonly string[],
): ReadonlyMap<string, string> {
  return new Map(
    ids.map((id, index) => {
      const path = pagePath(section, pageOf(section, index));
      return [id, `${path}#${entryAnchor(section, id)}`];
    }),
  );
}
