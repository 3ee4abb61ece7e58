import { dropDecoration, type Decoration } from './decoration.ts';
import { protectSigns, restoreSigns } from './signs.ts';
import { diagramTypeNames, diagramTypes, type DiagramType } from './diagram.ts';

/** The text of a diagram as its checks and Mermaid read it: same lines, comments and decoration blank. */
export interface DiagramSource {
  lines: readonly string[];
  type: DiagramType | undefined;
  /** The line, from 0, that names the type; the first line if none does. */
  typeLine: number;
  title: string | undefined;
  description: string | undefined;
  /** What was taken out. */
  dropped: readonly Decoration[];
  /** Classes that the diagram itself gives a look. */
  ownClasses: ReadonlySet<string>;
}

export function readSource(text: string): DiagramSource {
  const uncommented = text
    .replaceAll(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => (/^\s*%%(?!\{)/.test(line) ? '' : line));
  const { lines, title, ...decoration } = dropDecoration(uncommented);
  const first = lines.findIndex((line) => line.trim() !== '');
  const typeLine = Math.max(first, 0);
  const type = diagramTypeNames.find((name) =>
    diagramTypes[name].opening.test(lines[typeLine] ?? ''),
  );
  return {
    lines,
    type,
    typeLine,
    title: plain(read('accTitle') ?? title),
    description: plain(readDescription()),
    ...decoration,
  };

  function plain(text: string | undefined): string | undefined {
    return text && restoreSigns(protectSigns(text, undefined));
  }

  function read(keyword: string): string | undefined {
    const pattern = new RegExp(`^\\s*${keyword}\\s*:(.*)$`);
    return lines.map((line) => pattern.exec(line)?.[1]?.trim()).find(Boolean);
  }

  /** On one line after a colon, or on several in braces. */
  function readDescription(): string | undefined {
    const block = /^[ \t]*accDescr\s*\{([^}]*)\}/m.exec(lines.join('\n'))?.[1];
    return read('accDescr') ?? (block?.trim().replaceAll(/\s+/g, ' ') || undefined);
  }
}
