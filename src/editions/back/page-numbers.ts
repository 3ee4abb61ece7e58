/** A run of pages that a navigation leaves out. */
export const gap = '…';

/**
 * The numbers that a navigation shows: the first, the last, the current and its neighbours, so
 * seven items at most, however many pages there are. A gap never stands for a single page.
 */
export function pageNumbers(current: number, count: number): (number | typeof gap)[] {
  const near = [1, current - 1, current, current + 1, count];
  const shown = [...new Set(near)]
    .filter((page) => page >= 1 && page <= count)
    .sort((a, b) => a - b);
  return shown.flatMap((page, index) => {
    const before = shown[index - 1] ?? 0;
    if (page - before === 2) return [page - 1, page];
    return page - before > 2 ? [gap, page] : [page];
  });
}
