import { convertHangulToQwerty, convertQwertyToHangul } from 'es-hangul';

/** What the same keys give on a Hangul keyboard: vkem gives 파드. Undefined if they give no text. */
export function asHangulKeys(text: string): string | undefined {
  try {
    return convertQwertyToHangul(text);
  } catch {
    // es-hangul 2.4.0 throws on some sequences of vowels ("hot"); those are no Hangul word.
    return undefined;
  }
}

/** What the same keys give on a Latin keyboard: ㅔㅐㅇ gives pod. */
export function asLatinKeys(text: string): string {
  return convertHangulToQwerty(text);
}

/** Letters of the Hangul keyboard as they lie. */
const ROWS = ['ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ', 'ㅁㄴㅇㄹㅎㅗㅓㅏㅣ', 'ㅋㅌㅊㅍㅠㅜㅡ'];

/** Whether two letters lie side by side in a row of the Hangul keyboard. */
export function areNeighbours(a: string, b: string): boolean {
  return ROWS.some((row) => row.includes(a + b) || row.includes(b + a));
}
