import type { Blockquote, Paragraph, PhrasingContent, Root, Text } from 'mdast';
import { type ContainerDirective, directiveFromMarkdown } from 'mdast-util-directive';
import { directive } from 'micromark-extension-directive';
import type { Processor } from 'unified';
import type { Node } from 'unist';
import { visit } from 'unist-util-visit';

/**
 * Reads `:::note[Title]`, and `> [!NOTE]` as the same. Of directives these alone: others would make
 * `:8080` and `a:b` of prose into something.
 */
export function calloutSyntax(this: Processor): void {
  const data = this.data();
  const [container] = [directive().flow![58]!].flat();
  (data.micromarkExtensions ??= []).push({ flow: { 58: container! } });
  (data.fromMarkdownExtensions ??= []).push(directiveFromMarkdown(), { transforms: [readAlerts] });
}

function readAlerts(tree: Root): void {
  visit(tree, 'blockquote', (quote, index, parent) => {
    const callout = readAlert(quote);
    if (callout) parent!.children[index!] = callout;
  });
}

/** A quotation that begins with `[!NOTE]`; what else stands on that line is its title. */
function readAlert({ children, position }: Blockquote): ContainerDirective | undefined {
  const [first, ...rest] = children;
  if (first?.type !== 'paragraph') return undefined;
  const [opening, ...inline] = first.children;
  if (opening?.type !== 'text') return undefined;
  const [marker, name] = /^\[!(\w+)\][+-]?[ \t]*/.exec(opening.value) ?? [];
  if (marker === undefined) return undefined;
  const [title, text] = splitLine([textFrom(opening, marker.length, 0), ...inline], first);
  return {
    type: 'containerDirective',
    name: name!,
    attributes: {},
    children: [
      ...(title ? [{ ...title, data: { directiveLabel: true } }] : []),
      ...(text ? [text] : []),
      ...rest,
    ],
    ...(position && { position }),
  };
}

/** What stands on the first line of a paragraph, and what stands below it, each if anything does. */
function splitLine(content: PhrasingContent[], paragraph: Paragraph): (Paragraph | undefined)[] {
  const part = (children: PhrasingContent[]) => {
    const filled = children.filter((node) => node.type !== 'text' || node.value !== '');
    return filled.length > 0 ? { ...paragraph, children: filled } : undefined;
  };
  const at = content.findIndex(
    (node) => node.type === 'break' || (node.type === 'text' && node.value.includes('\n')),
  );
  const node = content[at];
  if (!node) return [part(content)];
  const before = content.slice(0, at);
  const behind = content.slice(at + 1);
  if (node.type !== 'text') return [part(before), part(behind)];
  const end = node.value.indexOf('\n');
  return [
    part([...before, { ...node, value: node.value.slice(0, end) }]),
    part([textFrom(node, end + 1, 1, paragraph), ...behind]),
  ];
}

/** The rest of a text, with the place where it begins: further on, or some lines below. */
function textFrom(node: Text, from: number, lines: number, { position: of } = node as Node): Text {
  const { position } = node;
  const value = node.value.slice(from);
  if (!position || !of) return { ...node, value };
  const { start } = position;
  const column = lines > 0 ? of.start.column : start.column + from;
  return { ...node, value, position: { ...position, start: { line: start.line + lines, column } } };
}
