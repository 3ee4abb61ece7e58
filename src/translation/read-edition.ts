import type { Definition, Heading, Nodes, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Point } from 'unist';
import { visit } from 'unist-util-visit';
import type { Edition } from '../book/book.ts';
import type { Place } from '../book/issues/issue.ts';
import { openingId } from '../book/schema/front-matter.ts';
import { definitionsOf } from '../chapter/definitions.ts';
import { parseChapter } from '../chapter/parse-chapter.ts';
import { headingId } from '../chapter/plugins/remark-heading-ids.ts';
import type { InlineCode, Link, SectionFacts } from './edition-facts.ts';
import { readBlocks } from './read-blocks.ts';
import { frontMatterProse, readProse } from './read-prose.ts';
import { stateOf } from './state-of.ts';

/** Reads an edition that nobody compiles; nothing if it is no MDX, which `npm run check` reports. */
export function readSource(edition: Edition): SectionFacts[] | undefined {
  const tree = parseChapter(edition, () => undefined);
  return tree && readSections(tree, edition);
}

/**
 * Reads off an edition's tree what other editions have to match.
 *
 * @param tree the edition as it was parsed, before any plugin changed it.
 */
export function readSections(tree: Root, edition: Edition): SectionFacts[] {
  const groups: { heading: Heading | undefined; nodes: RootContent[] }[] = [
    { heading: undefined, nodes: [] },
  ];
  for (const node of tree.children) {
    if (node.type === 'heading') groups.push({ heading: node, nodes: [] });
    else groups.at(-1)!.nodes.push(node);
  }
  const urls = definitionsOf(tree);
  return groups.map(({ heading, nodes }) => readSection(heading, nodes, urls, edition));
}

type Urls = ReadonlyMap<string, Definition>;

function readSection(
  heading: Heading | undefined,
  nodes: RootContent[],
  urls: Urls,
  edition: Edition,
): SectionFacts {
  const { file } = edition;
  const content = {
    children: readBlocks(nodes, file),
    links: readLinks(nodes, urls, file),
    code: readCode(nodes, file),
  };
  const prose = readProse(heading ? [heading, ...nodes] : nodes, edition);
  if (!heading) {
    const front = frontMatterProse(edition);
    return {
      id: openingId,
      place: { file, line: 1, column: 1 },
      depth: 0,
      number: undefined,
      ...content,
      prose: [...front, ...prose],
      state: stateOf(nodes, front.map(({ text }) => text).join('\n')),
    };
  }
  const { start, end } = heading.position!;
  const text = toString(heading);
  const title = text.replace(headingId, '');
  const number = /^(\d+(?:-\d+)*)\.?\s+/.exec(title);
  return {
    id: headingId.exec(text)?.[1] ?? '',
    place: { file, ...pointOf(start), endLine: end.line, endColumn: end.column },
    depth: heading.depth,
    number: number?.[1],
    ...content,
    prose,
    // A new number moves no word of the section.
    state: stateOf(nodes, number ? title.slice(number[0].length) : title),
  };
}

const pointOf = ({ line, column }: Point) => ({ line, column });

function readLinks(nodes: readonly RootContent[], urls: Urls, file: string): Link[] {
  return placed(nodes, file, (node) => urlOf(node, urls)).map(([url, place]) => ({ url, place }));
}

function readCode(nodes: readonly RootContent[], file: string): InlineCode[] {
  const textOf = (node: Nodes) => (node.type === 'inlineCode' ? node.value : undefined);
  return placed(nodes, file, textOf).map(([text, place]) => ({ text, place }));
}

function placed(
  nodes: readonly RootContent[],
  file: string,
  read: (node: Nodes) => string | undefined,
): [string, Place][] {
  const found: [string, Place][] = [];
  for (const node of nodes) {
    visit(node, (inner: Nodes) => {
      const text = read(inner);
      if (text !== undefined) found.push([text, { file, ...pointOf(inner.position!.start) }]);
    });
  }
  return found;
}

/** A picture is no link, wherever its file lies. */
function urlOf(node: Nodes, urls: Urls): string | undefined {
  if (node.type === 'link') return node.url;
  return node.type === 'linkReference' ? urls.get(node.identifier)?.url : undefined;
}
