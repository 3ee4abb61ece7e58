/**
 * What stands on the icon of the site: the numeral of its first chapter, or of a book without
 * chapters the first letter of its title.
 */
export function siteSign(chapters: readonly { number: number }[], title: string): string {
  const [first] = chapters;
  return first ? String(first.number) : ([...title.trim()][0] ?? '·');
}
