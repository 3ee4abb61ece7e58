import type { Code, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxFlowElementData } from 'mdast-util-mdx-jsx';
import type { Node } from 'unist';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { didYouMean } from '../../language/nearest.ts';
import type { Place } from '../../book/issues/issue.ts';
import { type CompileContext, contextOf, placeOf, placeWithin } from '../context.ts';
import { parseFenceMeta } from '../fence-meta.ts';
import { fenceLanguage, nearestLanguage, shells } from '../code/languages.ts';

/** A fence as the author wrote it, with the place of its first line of content. */
export interface Fence {
  lang: string;
  code: string;
  attributes: Readonly<Record<string, string>>;
  marked: readonly number[];
  place: Place;
  /** Where each attribute stands. */
  attributePlaces: Readonly<Record<string, Place>>;
}

const drawn = ['name', 'original', 'for', 'phone'];
const attributesOf: Readonly<Record<string, readonly string[]>> = {
  mermaid: drawn,
  yaml: ['title', 'of', 'partial', 'expect-error'],
};
const ofShells = ['title', 'terminal', 'until'];
const plain = ['title'];

/** A fence on its way through the plugins: a component, which is what MDX takes along as it is. */
interface FenceElement extends MdxJsxFlowElement {
  data: MdxJsxFlowElementData & { fence: Fence };
}

/** The fence that a node of either tree stands for, if it stands for one. */
export function fenceOf(node: Node): Fence | undefined {
  const { data } = node as Partial<FenceElement>;
  return data?.fence;
}

/** Reads what stands behind the opening of a fence, and hands it on with its place. */
export function remarkFences() {
  return (tree: Root, file: VFile): void => {
    const context = contextOf(file);
    visit(tree, 'code', (node, index, parent) => {
      const element: FenceElement = {
        type: 'mdxJsxFlowElement',
        name: 'Fence',
        attributes: [],
        children: [],
        data: { fence: readFence(node, context) },
        position: node.position,
      };
      parent!.children[index!] = element;
    });
  };
}

function readFence(node: Code, context: CompileContext): Fence {
  const place = placeOf(node, context);
  const lang = fenceLanguage(node.lang);
  if (lang === undefined) {
    const near = nearestLanguage(node.lang!);
    context.issues.push({
      code: 'chapter/unknown-fence',
      severity: 'warning',
      message: `Nobody here knows the language "${node.lang}", so it is shown without colours.`,
      place: placeWithin(node, new RegExp(RegExp.escape(node.lang!)), context),
      hint: `${near ? `Did you mean "${near}"? ` : ''}Write text for plain text.`,
    });
  }
  if (!isClosed(node, context)) {
    context.issues.push({
      code: 'chapter/invalid-mdx',
      severity: 'error',
      message: 'The fence that opens here is never closed.',
      place,
      hint: 'Close it with as many ` on a line of its own, as far in as it opens.',
    });
  }
  const meta = parseFenceMeta(node.meta ?? '');
  const readable = attributesOf[lang ?? ''] ?? (shells.has(lang ?? '') ? ofShells : plain);
  for (const name of [...Object.keys(meta.attributes), ...meta.unknown]) {
    if (readable.includes(name)) continue;
    context.issues.push({
      code: 'chapter/unknown-attribute',
      severity: 'error',
      message: `A ${lang ?? node.lang} fence does not read "${name}".`,
      place: placeWithin(node, new RegExp(RegExp.escape(name)), context),
      hint: didYouMean(name, readable) ?? `It reads ${readable.join(', ')} and {lines to mark}.`,
    });
  }
  // The content begins a line below the opening, as far in as the fence itself.
  const start = { file: place.file, line: place.line + 1, column: place.column };
  return {
    lang: lang ?? 'text',
    code: node.value,
    attributes: meta.attributes,
    marked: [...meta.marked],
    place: start,
    attributePlaces: Object.fromEntries(
      Object.keys(meta.attributes).map((name) => [
        name,
        placeWithin(node, new RegExp(`${RegExp.escape(name)}="[^"]*"`), context),
      ]),
    ),
  };
}

/** A fence that is not closed takes all that follows it. */
function isClosed({ position }: Code, { edition }: CompileContext): boolean {
  if (!position || position.start.line === position.end.line) return false;
  const last = edition.source.split('\n')[position.end.line - 1] ?? '';
  return /^[\s>]*(`{3,}|~{3,})\s*$/.test(last);
}
