import type { Arrival } from './search-arrival.ts';

/** What a reader takes for one piece of text. */
const BLOCKS = 'p, li, h2, h3, h4, td, th, dt, dd, figcaption, pre, summary, text';

/**
 * Marks words in the block of the target that holds most of them, and scrolls there if they are
 * out of sight. A text fragment of the address would be found in the whole page first.
 */
export function markWords({ href, words }: Arrival): void {
  for (const mark of document.querySelectorAll('mark.found')) mark.replaceWith(...mark.childNodes);
  const target = document.getElementById(decodeURIComponent(new URL(href).hash.slice(1)));
  const place = target?.matches('h2, h3, h4, h5, h6') ? target.closest('[data-section]') : target;
  if (!place) return;
  const block = bestBlock(place, words);
  const details = block.closest('details');
  if (details) details.open = true;
  const folded = block.closest('.manifest')?.querySelector<HTMLInputElement>('.whole');
  const marks = textsOf(block).flatMap((text) => marked(text, words));
  if (folded && marks[0] && !marks[0].checkVisibility()) folded.checked = true;
  const show = () => {
    if (marks[0] && !isInSight(marks[0])) marks[0].scrollIntoView({ block: 'center' });
  };
  // An opened remark is laid out first.
  requestAnimationFrame(() => setTimeout(show));
}

function bestBlock(place: Element, words: readonly string[]): Element {
  const holds = (block: Element) =>
    words.filter((word) => textsOf(block).some(({ data }) => placeOf(word, data) >= 0)).length;
  let best = { block: place, held: 0 };
  for (const block of place.querySelectorAll(BLOCKS)) {
    const held = holds(block);
    if (held > best.held) best = { block, held };
  }
  return best.block;
}

/** Texts that can be marked: a drawing's labels are no HTML. */
function textsOf(block: Element): Text[] {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (text.parentElement?.namespaceURI === document.documentElement.namespaceURI)
      texts.push(text);
  }
  return texts;
}

/** Wraps the words in a text, from the first place on. */
function marked(text: Text, words: readonly string[]): HTMLElement[] {
  const found = words
    .map((word) => ({ at: placeOf(word, text.data), length: word.length }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at || b.length - a.length)[0];
  if (!found) return [];
  const word = text.splitText(found.at);
  const rest = word.splitText(found.length);
  const mark = document.createElement('mark');
  mark.className = 'found';
  word.replaceWith(mark);
  mark.append(word);
  return [mark, ...marked(rest, words)];
}

/** Where a word begins in a text: a Latin one only where a word begins. */
function placeOf(word: string, text: string): number {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!/[A-Za-z]/.test(word[0]!) || !/[A-Za-z]/.test(text[at - 1] ?? '')) return at;
  }
  return -1;
}

function isInSight(element: Element): boolean {
  const { top, bottom, height } = element.getBoundingClientRect();
  return height > 0 && top >= 0 && bottom <= innerHeight;
}
