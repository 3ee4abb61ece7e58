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
  const steps = [...text.matchAll(step)];
  if (text === '' || steps.map(([whole]) => whole).join('') !== text) return undefined;
  return steps.map(([, position, quoted, name]) => {
    if (position !== undefined) return Number(position);
    return quoted === undefined ? name! : (JSON.parse(quoted) as string);
  });
}

/** A position, a quoted key, or a plain key with a full stop before all but the first. */
const step = /\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|(?:^|\.)([\w$-]+)/g;
