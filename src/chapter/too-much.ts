/** What of a text nobody could read, and a parser only in minutes. */
export interface TooMuch {
  line: number;
  message: string;
  hint: string;
}

/** A page of a tenth of this is long. */
const mostCharacters = 1_000_000;
/** As columns of spaces, and as signs of quotes and items. */
const mostSpaces = 400;
const mostMarkers = 100;
/** Each is compared with all before it, within its paragraph. */
const mostSigns = 2_000;

/** Looks for it by the lines alone, before anything is parsed. */
export function tooMuch(source: string): TooMuch | undefined {
  if (source.length > mostCharacters) {
    const size = (source.length / 1_000_000).toFixed(1);
    return {
      line: 1,
      message: `The file holds ${size} million characters; a chapter holds one at most.`,
      hint: 'Make two chapters of it, or put what is data into a file beside it.',
    };
  }
  let fence: string | undefined;
  let signs = 0;
  for (const [index, text] of source.split('\n').entries()) {
    const line = index + 1;
    const [, spaces = '', markers = ''] = /^( *)((?:(?:>|[-*+] |\d+[.)] ) *)*)/.exec(text)!;
    const depth = count(markers, />|[-*+] |\d+[.)]/g);
    if (!fence && (spaces.length > mostSpaces || depth > mostMarkers)) {
      const message = 'Quotes or lists are nested too deeply to be read.';
      return { line, message, hint: 'Take levels away; a page has no room for so many.' };
    }
    const [, mark] = /^[ >]*(`{3,}|~{3,})/.exec(text) ?? [];
    if (mark && (!fence || mark.startsWith(fence))) fence = fence ? undefined : mark;
    // Cells of a table are read one by one.
    const isProse = !fence && text.trim() !== '' && !text.startsWith('|');
    signs = isProse ? signs + count(text, /[*_~[\]]/g) : 0;
    if (signs > mostSigns) {
      const message = `One paragraph holds more than ${mostSigns} signs of emphasis and links.`;
      const hint = 'Put an empty line between paragraphs, and what is code into a fence.';
      return { line, message, hint };
    }
  }
  return undefined;
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
