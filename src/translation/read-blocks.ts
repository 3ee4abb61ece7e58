import type { Code, Nodes, Paragraph, RootContent, Table } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { calloutKind } from '../book/callouts.ts';
import { fenceLanguage } from '../chapter/code/languages.ts';
import { parseFenceMeta } from '../chapter/fence-meta.ts';
import type { Place } from '../book/issues/issue.ts';
import type { Block } from './edition-facts.ts';

/** Attributes of fences and components that are words of the language; the rest is the same. */
const translated = new Set(['title', 'description', 'alt', 'src', 'href']);

/** The blocks of a part of a chapter, each with the blocks inside it. */
export function readBlocks(nodes: readonly RootContent[], file: string): Block[] {
  return nodes.flatMap((node) => {
    const place = placeOf(node, file);
    switch (node.type) {
      case 'code':
        return [readFence(node, place)];
      case 'mdxJsxFlowElement':
        return [readComponent(node, place)];
      case 'list':
        return [block(node.ordered ? 'numbered list' : 'list', place, node.children)];
      case 'table':
        return [block('table', place, [], sizeOf(node))];
      case 'paragraph':
        return [block(isPicture(node) ? 'picture' : 'paragraph', place, [])];
      case 'definition':
      case 'mdxjsEsm':
        return [];
      case 'containerDirective': {
        const same = { callout: calloutKind(node.name) ?? node.name };
        return [block('callout', place, node.children, same)];
      }
      default:
        return [block(kinds[node.type] ?? node.type, place, childBlocks(node))];
    }
  });
}

/** A picture in a paragraph of its own; which file it is may depend on the language. */
const isPicture = ({ children: [first, ...others] }: Paragraph) =>
  others.length === 0 && (first?.type === 'image' || first?.type === 'imageReference');

const kinds: Readonly<Record<string, string>> = {
  blockquote: 'quote',
  listItem: 'item',
  mdxFlowExpression: 'expression',
  thematicBreak: 'rule',
  footnoteDefinition: 'footnote',
};

/** Of a tight and of a loose item alike, what Markdown says it holds; a paragraph is a leaf. */
function childBlocks(node: Nodes): RootContent[] {
  const holder =
    node.type === 'blockquote' || node.type === 'listItem' || node.type === 'footnoteDefinition';
  return holder ? node.children : [];
}

function block(
  kind: string,
  place: Place,
  children: readonly RootContent[],
  same: Block['same'] = {},
): Block {
  return { kind, place, same, children: readBlocks(children, place.file) };
}

function sizeOf({ children }: Table): Block['same'] {
  return { rows: String(children.length), columns: String(children[0]?.children.length ?? 0) };
}

function readFence(node: Code, place: Place): Block {
  const lang = fenceLanguage(node.lang) ?? 'text';
  const { attributes, marked } = parseFenceMeta(node.meta ?? '');
  const same = untranslated(attributes);
  if (marked.size > 0) same['marked lines'] = [...marked].join(',');
  const code = { text: node.value, place: { ...place, line: place.line + 1 } };
  // The labels of a drawing are words; and so is what stands in a fence of plain text.
  if (lang !== 'mermaid' && lang !== 'text') same['text'] = node.value;
  return { kind: `${lang} fence`, place, same, children: [], code };
}

function readComponent(node: MdxJsxFlowElement, place: Place): Block {
  const attributes: Record<string, string> = {};
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string') {
      attributes[attribute.name] = attribute.value;
    }
  }
  return block(`<${node.name ?? ''}>`, place, node.children, untranslated(attributes));
}

function untranslated(attributes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => !translated.has(name)));
}

function placeOf(node: Nodes, file: string): Place {
  const { line, column } = node.position!.start;
  return { file, line, column };
}
