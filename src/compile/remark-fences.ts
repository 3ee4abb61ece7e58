import type { Code, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { didYouMean } from '../book/nearest.ts';
import type { Place } from '../issues/issue.ts';
import { type CompileContext, contextOf, placeOf } from './context.ts';
import { parseFenceMeta } from './fence-meta.ts';
import { highlightedLanguages } from '../code/highlight.ts';

/** A fence as the author wrote it, with the place of its first line of content. */
export interface Fence {
  lang: string;
  code: string;
  attributes: Readonly<Record<string, string>>;
  marked: readonly number[];
  place: Place;
}

const drawn = ['name', 'original'];
const attributesOf: Readonly<Record<string, readonly string[]>> = {
  mermaid: drawn,
  console: ['title', 'terminal', 'until'],
  yaml: ['title', 'of', 'expect-error'],
};
const plain = ['title'];

/** Reads what stands behind the opening of a fence, and hands it on with its place. */
export function remarkFences() {
  return (tree: Root, file: VFile): void => {
    const context = contextOf(file);
    visit(tree, 'code', (node) => {
      const fence = readFence(node, context);
      // Under its own type, or remark-rehype would wrap it in `pre` and `code` of its own.
      Object.assign(node, {
        type: 'fence',
        data: {
          hName: 'pre',
          hProperties: { dataFence: JSON.stringify(fence) },
          hChildren: [{ type: 'text', value: node.value }],
        },
      });
    });
  };
}

function readFence(node: Code, context: CompileContext): Fence {
  const place = placeOf(node, context);
  const lang = node.lang ?? 'text';
  const known = ['mermaid', 'console', ...highlightedLanguages];
  if (!known.includes(lang)) {
    context.issues.push({
      code: 'chapter/unknown-fence',
      severity: 'error',
      message: `Fences of the language "${lang}" are not highlighted.`,
      place,
      hint: didYouMean(lang, known) ?? `Known are ${known.join(', ')}.`,
    });
  }
  const meta = parseFenceMeta(node.meta ?? '');
  const readable = attributesOf[lang] ?? plain;
  for (const name of [...Object.keys(meta.attributes), ...meta.unknown]) {
    if (readable.includes(name)) continue;
    context.issues.push({
      code: 'chapter/unknown-attribute',
      severity: 'error',
      message: `A ${lang} fence does not read "${name}".`,
      place,
      hint: didYouMean(name, readable) ?? `It reads ${readable.join(', ')} and {lines to mark}.`,
    });
  }
  // The content begins a line below the opening, as far in as the fence itself.
  const start = { file: place.file, line: place.line + 1, column: place.column };
  return {
    lang: known.includes(lang) ? lang : 'text',
    code: node.value,
    attributes: meta.attributes,
    marked: [...meta.marked],
    place: start,
  };
}
