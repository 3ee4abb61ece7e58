/** Sections that the author named on the command line. */
export interface WantedSections {
  wants(slug: string, id: string): boolean;
  /** Names that fit no section of the book, once all of them have been asked for. */
  unknown(): readonly string[];
}

/**
 * Reads names such as `03-pods` (all of a chapter), `03-pods#flat-network`, `flat-network`. No
 * name at all stands for the whole book.
 */
export function wantedSections(names: readonly string[]): WantedSections {
  const unused = new Set(names);
  return {
    wants(slug, id) {
      const fitting = names.filter((name) => [slug, id, `#${id}`, `${slug}#${id}`].includes(name));
      for (const name of fitting) unused.delete(name);
      return names.length === 0 || fitting.length > 0;
    },
    unknown: () => [...unused],
  };
}
