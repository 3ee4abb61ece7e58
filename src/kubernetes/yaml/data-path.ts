/** Keys and list positions from the top of a document: ["spec", "containers", 0]. */
export type DataPath = readonly (string | number)[];

/** `spec.containers[0].image`; a key with other signs is quoted: `metadata.labels["a.b/c"]`. */
export function formatDataPath(path: DataPath): string {
  return path
    .map((part, index) => {
      if (typeof part === 'number') return `[${part}]`;
      if (!/^[\w$-]+$/.test(part)) return `[${JSON.stringify(part)}]`;
      return index === 0 ? part : `.${part}`;
    })
    .join('');
}

/** Reads what `formatDataPath` writes; undefined when the text is not such a path. */
export function parseDataPath(text: string): DataPath | undefined {
  const parts: (string | number)[] = [];
  let at = 0;
  while (at < text.length) {
    step.lastIndex = at;
    const match = step.exec(text);
    if (!match || (at > 0 && match[1] === undefined && match[2] === undefined && !match[3])) {
      return undefined;
    }
    if (match[1] !== undefined) parts.push(Number(match[1]));
    else if (match[2] !== undefined) parts.push(JSON.parse(match[2]) as string);
    else parts.push(match[4]!);
    at = step.lastIndex;
  }
  return parts.length > 0 ? parts : undefined;
}

/** A position, a quoted key, or a plain key with a full stop before all but the first. */
const step = /\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|(\.?)([\w$-]+)/y;
