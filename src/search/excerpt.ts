import type { Highlighter, HitRange, Range } from './highlighter.ts';
import type { Ranked } from './rank.ts';
import type { SearchText } from './section.ts';

/** One line of a text around its hits. */
export interface Excerpt {
  /** The block that it is from. */
  source: SearchText;
  text: string;
  /** Hits within `text`. */
  hits: readonly Range[];
  /** Text was left out before or after. */
  cutBefore: boolean;
  cutAfter: boolean;
}

/** Characters of an excerpt; a wide one (Hangul, Han) takes the room of two. */
const WIDTH = 120;
/** Of which before the first hit: little, since a phone shows only the beginning of the line. */
const LEAD = 14;

/**
 * The line of a section that shows best what matched: of the text that matched, or else of all of
 * its kind, or of any, the one with most words of the query.
 */
export function excerpt(
  texts: readonly SearchText[],
  { kind, text: place }: Pick<Ranked, 'kind' | 'text'>,
  highlighter: Highlighter,
): Excerpt | undefined {
  const ofKind = texts.filter(({ kind: each }, index) =>
    place === undefined ? each === kind : index === place,
  );
  let best: { source: SearchText; hits: HitRange[]; found: number } | undefined;
  for (const source of ofKind.length > 0 ? ofKind : texts) {
    const hits = highlighter.find(source.text);
    const found = new Set(hits.map(({ unit }) => unit)).size;
    if (!best || found > best.found) best = { source, hits, found };
    if (found === highlighter.unitCount) break;
  }
  if (best?.source.kind === 'term') return ofTerm(best.source, best.hits);
  return best && cut(best.source, best.hits, bestStart(best.source.text, best.hits));
}

/** What a term means stands in no section, so that its names are told, by which its section has it. */
function ofTerm(source: SearchText, hits: readonly HitRange[]): Excerpt {
  const [names = ''] = source.text.split('. ');
  let next = 0;
  const named = names.split(' · ').map((name): Range => {
    const start = next;
    next += name.length + ' · '.length;
    return { start, end: start + name.length };
  });
  return cut(source, [...named, ...hits.filter(({ start }) => start >= names.length)], 0);
}

/** The first hit of the stretch with the most different words of the query, then the most hits. */
function bestStart(text: string, hits: readonly HitRange[]): number {
  let best = { start: 0, units: 0, count: 0 };
  hits.forEach((first, index) => {
    const end = endOfWidth(text, first.start, WIDTH - LEAD);
    const inside = hits.slice(index).filter((hit) => hit.end <= end);
    const units = new Set(inside.map((hit) => hit.unit)).size;
    if (units > best.units || (units === best.units && inside.length > best.count)) {
      best = { start: first.start, units, count: inside.length };
    }
  });
  return best.start;
}

function cut(source: SearchText, hits: readonly Range[], around: number): Excerpt {
  const { text } = source;
  const start = wordStart(text, startOfWidth(text, around, LEAD));
  const end = wordEnd(text, endOfWidth(text, start, WIDTH));
  return {
    source,
    text: text.slice(start, end).replace(/\s/g, ' '),
    hits: hits
      .filter((hit) => hit.start >= start && hit.end <= end)
      .map((hit) => ({ start: hit.start - start, end: hit.end - start })),
    cutBefore: start > 0,
    cutAfter: end < text.length,
  };
}

/** The position so much width after another. */
function endOfWidth(text: string, from: number, width: number): number {
  let at = from;
  for (let used = 0; at < text.length && used < width; at++) used += widthOf(text[at]!);
  return at;
}

function startOfWidth(text: string, end: number, width: number): number {
  let at = end;
  for (let used = 0; at > 0 && used < width; at--) used += widthOf(text[at - 1]!);
  return at;
}

function widthOf(char: string): number {
  return char >= '\u1100' ? 2 : 1;
}

/** The beginning of the next word, if it is close; not the dot that parts two labels. */
function wordStart(text: string, at: number): number {
  if (at === 0) return 0;
  const next = text.slice(at).search(/\s[^\s·]/);
  return next < 0 || next > 20 ? at : at + next + 1;
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const last = text.slice(0, at).search(/(?:\s·)?\s\S*$/);
  return last < at - 20 ? at : last;
}
