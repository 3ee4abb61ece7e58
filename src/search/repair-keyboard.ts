import { convertHangulToQwerty } from 'es-hangul';
import { words } from '../language/words.ts';
import { asHangulKeys } from './keyboard.ts';
import { importance } from './query-words.ts';
import type { Lexicon } from './unit.ts';

/**
 * Replaces the words that make sense only on another keyboard layout, or that are initials
 * (초성), by what they stand for. Words that are known stay as they are, and so do words that
 * make no sense anywhere.
 *
 * @returns the query in all readings that fit; more than one only for initials
 */
export function repairKeyboard(query: string, lexicon: Lexicon): string[] {
  if (/^[ㄱ-ㅎ\s]+$/.test(query)) {
    const readings = lexicon.vocabulary.byInitials(query.replace(/\s+/g, ''));
    if (readings.length > 0) return firstOfEachTerm(readings, lexicon).slice(0, 6);
  }
  return [
    query
      .split(/(\s+)/)
      .map((chunk) => repairChunk(chunk, lexicon))
      .join(''),
  ];
}

function repairChunk(chunk: string, lexicon: Lexicon): string {
  if (/[ㄱ-ㅎㅏ-ㅣ]/.test(chunk)) return repairJamo(chunk, lexicon);
  if (/^[가-힣]{2,}$/.test(chunk) && !isKnown(chunk, lexicon)) {
    const latin = convertHangulToQwerty(chunk);
    return isLatinWord(latin, lexicon) ? latin : chunk;
  }
  if (/^[A-Za-z][A-Za-z'";,./]+$/.test(chunk) && !isKnown(chunk, lexicon)) {
    // In capitals alone: Caps Lock, which a Hangul layout heeds no more than the reader did.
    const hangul = asHangulKeys(/[a-z]/.test(chunk) ? chunk : chunk.toLowerCase());
    return isHangulWord(hangul, lexicon) ? hangul : chunk;
  }
  return chunk;
}

function repairJamo(chunk: string, lexicon: Lexicon): string {
  const { vocabulary } = lexicon;
  if (/^[ㄱ-ㅎ]+$/.test(chunk)) {
    const [reading] = vocabulary.byInitials(chunk);
    if (reading !== undefined) return reading;
  }
  // A syllable is being typed: ㅇ of 네트워 in 네트ㅇ.
  if (/^[가-힣]+[ㄱ-ㅎ]$/.test(chunk)) {
    const [completed] = vocabulary.completionsByLetter(chunk);
    return completed ?? chunk.slice(0, -1);
  }
  const latin = convertHangulToQwerty(chunk);
  if (isLatinWord(latin, lexicon)) return latin;
  const [nearest] = latin.length >= 5 ? vocabulary.nearest(latin) : [];
  return nearest ?? chunk;
}

function isKnown(chunk: string, lexicon: Lexicon): boolean {
  if (lexicon.matcher.findAll(chunk).length > 0) return true;
  const { vocabulary } = lexicon;
  return words(chunk).every(
    ({ text, script }) =>
      vocabulary.knows(text) ||
      (script === 'hangul' ? vocabulary.hasPart(text) : lexicon.hasPrefix(text.toLowerCase())),
  );
}

function isHangulWord(text: string, lexicon: Lexicon): boolean {
  return (
    /^[가-힣]{2,}$/.test(text) &&
    (isWhole(text, lexicon) ||
      importance(text) < 1 ||
      (text.length >= 3 && lexicon.vocabulary.hasPart(text)) ||
      lexicon.vocabulary.split(text) !== undefined)
  );
}

function isLatinWord(text: string, lexicon: Lexicon): boolean {
  return /^[\x21-\x7e]{2,}$/.test(text) && isWhole(text, lexicon);
}

function isWhole(text: string, lexicon: Lexicon): boolean {
  return lexicon.vocabulary.knows(text) || lexicon.matcher.exact(text) !== undefined;
}

/** Spellings of one term are one reading. */
function firstOfEachTerm(readings: readonly string[], lexicon: Lexicon): string[] {
  const terms = readings.map((reading) => lexicon.matcher.exact(reading));
  return readings.filter((_, at) => terms[at] === undefined || terms.indexOf(terms[at]) === at);
}
