import type { Code, Construct, Effects, State, TokenType } from 'micromark-util-types';

/** Whether what was seen so far is whole; nothing, if it can never be. */
export type ReadRaw = (seen: string, next: string) => boolean | undefined;

/** Longer stretches are no marks; and a line is not read again from each of its signs. */
const longest = 1000;

/**
 * Takes a stretch of one line as it stands, before anything else reads it.
 *
 * @param read asked after each sign, with the sign that follows; an empty one ends the line.
 */
export function rawConstruct(type: TokenType, read: ReadRaw): Construct {
  return {
    name: type,
    tokenize(effects: Effects, ok: State, nok: State): State {
      let seen = '';
      let isRead: boolean | undefined = false;
      const next = (code: Code): State | undefined => {
        const sign = signOf(code);
        if (seen === '') effects.enter(type);
        else isRead = read(seen, sign);
        if (isRead) {
          effects.exit(type);
          return ok(code);
        }
        if (isRead === undefined || sign === '' || seen.length > longest) return nok(code);
        seen += sign;
        effects.consume(code);
        return next;
      };
      return next;
    },
  };
}

/** Empty where a line or the file ends; micromark has negative numbers for tabs and ends of lines. */
export function signOf(code: Code): string {
  if (code === null || code < -2) return '';
  return code < 0 ? ' ' : String.fromCodePoint(code);
}
