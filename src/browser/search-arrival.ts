import { keepChoice, keptJson } from './choice.ts';

/** What a followed result leaves for the page that it leads to. */
export interface Arrival {
  /** Address of the result. */
  href: string;
  /** What to mark, as the result shows it. */
  words: readonly string[];
  /** When it was followed, in milliseconds since 1970. */
  time: number;
}

const name = 'found';
/** A page that comes later was not opened from the result. */
const FRESH = 60_000;

/** Leaves the words of a followed result for its page, be it this one, another or a new tab. */
export function leaveWords(href: string, words: readonly string[]): void {
  const arrival: Arrival = { href, words, time: Date.now() };
  keepChoice(name, JSON.stringify(arrival));
  if (href === location.href) setTimeout(markArrival);
  // In Firefox the address changes only after the tasks that wait.
  else addEventListener('hashchange', markArrival, { once: true });
}

/** Marks the words of the result that led here, if one did, and brings them into sight. */
export function markArrival(): void {
  // Without storage a result leads to its place all the same, with nothing marked.
  const arrival = keptJson(name) as Arrival | null;
  if (arrival?.href !== location.href || Date.now() - arrival.time >= FRESH) return;
  keepChoice(name, undefined);
  const mark = () => void import('./mark-words.ts').then((words) => words.markWords(arrival));
  // Only then has the browser jumped to the target for the last time.
  if (document.readyState === 'complete') mark();
  else addEventListener('load', mark);
}
