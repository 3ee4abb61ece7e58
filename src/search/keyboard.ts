import { convertQwertyToHangul } from 'es-hangul';

/** What the same keys give on a Hangul keyboard: vkem gives 파드. The text itself if they give none. */
export function asHangulKeys(text: string): string {
  try {
    return convertQwertyToHangul(text);
  } catch {
    // es-hangul 2.4.0 throws on some sequences of vowels ("hot"); those are no Hangul word.
    return text;
  }
}

/** Letters of the Hangul keyboard as they lie. */
const ROWS = ['ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ', 'ㅁㄴㅇㄹㅎㅗㅓㅏㅣ', 'ㅋㅌㅊㅍㅠㅜㅡ'];

/** Whether two letters lie side by side in a row of the Hangul keyboard. */
export function areNeighbours(a: string, b: string): boolean {
  return ROWS.some((row) => row.includes(a + b) || row.includes(b + a));
}
