/** The front matter block of a file, cut out of it. */
interface FrontMatterBlock {
  /** YAML text between the fences, which begins on the second line. */
  yaml: string;
  /** The first line of the body, counted from 1. */
  bodyLine: number;
}

/** Finds the front matter at the top of `source`; nothing if the file does not open with `---`. */
export function frontMatterBlock(source: string): FrontMatterBlock | undefined {
  const match = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(source);
  if (match?.index !== 0) return undefined;
  return { yaml: match[1]!, bodyLine: match[0].split('\n').length };
}
