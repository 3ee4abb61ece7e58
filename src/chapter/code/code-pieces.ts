/** Inline code without spaces stays in one piece up to this length; a narrow phone holds it. */
const longestPiece = 26;

/**
 * The pieces between which inline code may be broken: behind spaces, and where a word is long also
 * behind `.`, `/`, `=`, `,`, `:` and single hyphens, and before a capital that begins a word. Never
 * behind the hyphens that a flag begins with.
 */
export function codePieces(code: string): string[] {
  return code.split(/(?<=\s)(?=\S)/).flatMap((word) => {
    if (word.trimEnd().length <= longestPiece) return [word];
    return joined(word.split(/(?<=[./=,:]|(?<=[\w\])])-)(?=[^\s./=,:-])|(?<=[a-z])(?=[A-Z])/));
  });
}

/** Short neighbours together, so that a name is broken no oftener than it must be. */
function joined(parts: readonly string[]): string[] {
  const pieces: string[] = [];
  for (const part of parts) {
    const last = pieces.at(-1);
    if (last !== undefined && last.length + part.length <= longestPiece / 2) {
      pieces[pieces.length - 1] = last + part;
    } else pieces.push(...(part.match(new RegExp(`.{1,${longestPiece}}`, 'gsu')) ?? []));
  }
  return pieces;
}
