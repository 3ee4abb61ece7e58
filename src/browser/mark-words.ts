import type { Arrival } from './search-arrival.ts';

/** What a reader takes for one piece of text. */
const BLOCKS = 'p, li, h2, h3, h4, td, th, dt, dd, figcaption, pre, summary, text';

/**
 * Marks words in the block of the target that holds most of them, and scrolls there if they are
 * out of sight. A text fragment of the address would be found in the whole page first.
 */
export function markWords({ href, words }: Arrival): void {
  unmark();
  const target = targetOf(new URL(href));
  const place = target?.matches('h2, h3, h4, h5, h6') ? target.closest('[data-section]') : target;
  if (!place) return;
  const block = bestBlock(place, words);
  let details = block.closest('details');
  for (; details; details = details.parentElement!.closest('details')) details.open = true;
  const folded = block.closest('.manifest')?.querySelector<HTMLInputElement>('.whole');
  mark(block, words);
  const first = block.matches('.found') ? block : block.querySelector('.found');
  if (folded && first && !first.checkVisibility()) folded.checked = true;
  const show = () => {
    if (first && !isInSight(first)) first.scrollIntoView({ block: 'center' });
  };
  // An opened remark is laid out first.
  requestAnimationFrame(() => setTimeout(show));
}

const targetOf = ({ hash }: { hash: string }) =>
  document.getElementById(decodeURIComponent(hash.slice(1)));

function unmark(): void {
  for (const found of document.querySelectorAll('.found')) {
    if (found.matches('mark')) found.replaceWith(...found.childNodes);
    else found.classList.remove('found');
  }
}

function bestBlock(place: Element, words: readonly string[]): Element {
  let best = { block: place, held: 0 };
  // What a section says in a footnote stands below all sections.
  const signs = place.querySelectorAll<HTMLAnchorElement>('[data-footnote-ref]');
  const footnotes = Array.from(signs, (sign) => targetOf(sign) ?? []).flat();
  for (const block of [...place.querySelectorAll(BLOCKS), ...footnotes]) {
    // Of a drawing for a desk and one for a phone only one is shown.
    if (block.matches('text') && !block.checkVisibility()) continue;
    const held = words.filter((word) => patternOf([word]).test(block.textContent)).length;
    if (held > best.held) best = { block, held };
  }
  return best.block;
}

/** Marks the words in a block, across what stands in it: a name may be parted where lines may break. */
function mark(block: Element, words: readonly string[]): void {
  // A label of a drawing holds no HTML: it is marked whole.
  if (block.matches('text')) return block.classList.add('found');
  const found = Array.from(block.textContent.matchAll(patternOf(words)), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  let end = 0;
  for (const text of texts) {
    const start = end;
    end += text.length;
    if (text.parentElement!.closest('svg')) continue;
    const inside = found.filter((range) => range.start < end && range.end > start);
    // From behind, so that what stands before keeps its place.
    for (const range of inside.reverse())
      wrap(text, Math.max(0, range.start - start), Math.min(text.length, range.end - start));
  }
}

function wrap(text: Text, start: number, end: number): void {
  const word = text.splitText(start);
  word.splitText(end - start);
  const mark = document.createElement('mark');
  mark.className = 'found';
  word.replaceWith(mark);
  mark.append(word);
}

/** Finds the words whatever their letter case: a Latin one only where a word begins. */
function patternOf(words: readonly string[]): RegExp {
  // Of those that begin at one place the longer one.
  const longestFirst = words.toSorted((a, b) => b.length - a.length);
  const patterns = longestFirst.map((word) => {
    const literal = word.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
    return /^[A-Za-z]/.test(word) ? `(?<![A-Za-z])${literal}` : literal;
  });
  return new RegExp(patterns.join('|') || '(?!)', 'gi');
}

function isInSight(element: Element): boolean {
  const { top, bottom, height } = element.getBoundingClientRect();
  return height > 0 && top >= 0 && bottom <= innerHeight;
}
