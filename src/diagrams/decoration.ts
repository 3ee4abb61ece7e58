import type { Problem } from './problem.ts';

/** What only dresses a drawing, or makes it react: all drawings share one look, so it is dropped. */
const decorations: readonly { code: Problem['code']; pattern: RegExp; what: string }[] = [
  {
    code: 'diagram/own-colour',
    pattern:
      /^\s*(?:classDef\s+[\w,-]+\s+[\w-]+:|linkStyle\s+(?:default|\d)|style\s+[\w,.-]+\s+[\w-]+:).*/,
    what: 'colours or lines of its own',
  },
  {
    code: 'diagram/interaction',
    pattern: /^\s*(?:click|href|callback|links?)\s+(?![xo]--)[\p{L}\p{N}_"'].*/u,
    what: 'parts that react to the reader',
  },
];

/** Elements of HTML that only dress their words. */
const dress = 'b strong i em u s del ins small big font span center code tt mark pre kbd var samp';

/** A tag of one of these elements, with what attributes it has. */
export function htmlTag(elements: string): RegExp {
  const attribute = String.raw`\s+[\w:-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s<>]+))?`;
  return new RegExp(`</?(?:${elements.replaceAll(' ', '|')})(?:${attribute})*\\s*/?>`, 'gi');
}

/** What dresses words within their line, and what stands for it. */
const dresses: readonly (Pick<Decoration, 'code' | 'what'> & {
  pattern: RegExp;
  instead: string;
})[] = [
  { code: 'diagram/html', what: 'HTML tags', pattern: htmlTag(dress), instead: '' },
  { code: 'diagram/html', what: 'HTML tags', pattern: htmlTag('hr'), instead: '<br/>' },
  {
    code: 'diagram/image',
    what: 'icons beside words',
    pattern: /\bfa[bklrs]?:fa-[\w-]+\s+(?=[\p{L}\p{N}])/gu,
    instead: '',
  },
];

export interface Decoration {
  code: Problem['code'];
  what: string;
  /** From 0. */
  line: number;
  column: number;
  length: number;
}

export interface Undecorated {
  /** The same lines, those of decoration blank. */
  lines: readonly string[];
  dropped: readonly Decoration[];
  /** Names that a `classDef` of the diagram gives a look: unknown here, but no mistake. */
  ownClasses: ReadonlySet<string>;
  /** The title in front matter. */
  title: string | undefined;
}

/** Takes front matter, directives, colours and links out of a diagram, whose lines keep their place. */
export function dropDecoration(source: readonly string[]): Undecorated {
  const lines = [...source];
  const dropped: Decoration[] = [];
  const ownClasses = new Set<string>();
  const drop = (from: number, to: number, code: Decoration['code'], what: string): void => {
    const text = lines[from]!;
    const column = text.length - text.trimStart().length;
    dropped.push({ code, what, line: from, column, length: text.trim().length });
    lines.fill('', from, to + 1);
  };
  let title: string | undefined;
  const first = lines.findIndex((line) => line.trim() !== '');
  const end = lines.findIndex((line, index) => index > first && line.trim() === '---');
  if (lines[first]?.trim() === '---' && end > 0) {
    title = lines
      .slice(first, end)
      .map((line) => /^\s*title:(.*)$/.exec(line)?.[1]?.trim())
      .find(Boolean);
    drop(first, end, 'diagram/front-matter', 'settings in front matter');
  }
  const lastClosing = lines.findLastIndex((line) => line.includes('}%%'));
  for (const [index, text] of lines.entries()) {
    if (text.includes('%%{')) {
      let last = index;
      while (last < lastClosing && !lines[last]!.includes('}%%')) last++;
      drop(index, last, 'diagram/directive', 'settings in a directive');
      continue;
    }
    const names = /^\s*classDef\s+([\w,-]+)/.exec(text)?.[1]?.split(',') ?? [];
    for (const name of names) ownClasses.add(name);
    const found = decorations.find(({ pattern }) => pattern.test(text));
    if (found) drop(index, index, found.code, found.what);
    for (const { pattern, instead, ...kind } of dresses) {
      const column = lines[index]!.search(pattern);
      if (column < 0) continue;
      dropped.push({ ...kind, line: index, column, length: 1 });
      lines[index] = lines[index]!.replaceAll(pattern, instead);
    }
  }
  return { lines, dropped, ownClasses, title };
}
