/** How far from the edge of the window stays what a reader is shown. */
export const edge = 24;

/** The same at the top, where a line may stay: the scroll padding of the page. */
export const topEdge = () =>
  parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || edge;

/** Where in the window the phrase stood that the reader pressed, to come back to. */
let left: { phrase: string; top: number } | undefined;

/** Where in the window the goal of the last jump should begin. */
let place = 0;

/** A jump between phrase and remark scrolls no further than it must to show the two. */
document.addEventListener('click', ({ target }) => {
  const link = (target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
  const goal = link && document.getElementById(link.hash.slice(1));
  if (!goal?.matches('.note, .q')) return;
  openRemark(goal);
  if (!goal.checkVisibility()) return;
  const other = document.getElementById(
    goal.id.startsWith('q-') ? goal.id.slice(2) : `q-${goal.id}`,
  );
  // Scrolled to with this margin, the goal comes to stand where it should, or stays where it is.
  place = left?.phrase === goal.id ? left.top : placeFor(goal, other);
  left = other?.matches('.q') ? { phrase: other.id, top: topOf(other) } : undefined;
  goal.style.scrollMarginTop = `${place - topEdge()}px`;
});

// The jump itself comes after the click; the next one may start from elsewhere.
addEventListener('hashchange', () => {
  const goal = document.getElementById(location.hash.slice(1));
  if (!goal) return;
  openRemark(goal);
  if (!goal.style.scrollMarginTop) return;
  goal.style.scrollMarginTop = '';
  // Firefox scrolls to the line that a phrase stands in, a few pixels above it, and may tell so
  // once more some frames later, when what was added since is gone.
  const settle = () => {
    const off = topOf(goal) - place;
    if (Math.abs(off) < 8) scrollBy(0, off);
  };
  settle();
  setTimeout(settle, 100);
});

openRemark(document.getElementById(location.hash.slice(1)));

/** A browser opens what a target stands in, and here it stands around. */
export function openRemark(remark: Element | null): void {
  if (remark?.matches('.note')) remark.querySelector('details')?.setAttribute('open', '');
}

/** Of a phrase over several lines the first one, which begins further right than its box. */
const topOf = (element: Element) => element.getClientRects()[0]?.top ?? 0;

/** Where in the window the goal should begin, so that the other is in sight as well. */
function placeFor(goal: Element, other: Element | null): number {
  const { height } = goal.getBoundingClientRect();
  const top = topOf(goal);
  const apart = other ? top - topOf(other) : 0;
  const least = topEdge() + Math.max(0, apart);
  const most = innerHeight - edge - Math.min(Math.max(height, -apart), innerHeight / 2);
  if (top >= least && top <= most) return top;
  // Where the two are too far apart for the whole of a remark, its head at least is in sight.
  return Math.max(Math.min(innerHeight / 3, most), Math.min(least, innerHeight - 4 * edge));
}
