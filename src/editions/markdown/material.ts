import type { Code, Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { parseConsole } from '../../code/console.ts';
import { parseFenceMeta } from '../../compile/fence-meta.ts';
import type { Figure } from '../../compile/outline.ts';
import { describeGraph } from '../../diagrams/describe-graph.ts';
import { hastToBlocks } from './hast-to-blocks.ts';
import { link, paragraph, strong } from './mdast.ts';
import type { Block, TextEdition } from './text-edition.ts';

/**
 * Replaces what only the site can show: a drawing by its Mermaid source and the same in words,
 * `<Manifest>` by the whole file, `<Steps>` by what it holds.
 */
export function spellOutMaterial(tree: Root, edition: TextEdition): void {
  const figures = edition.chapter.outline.figures.values();
  tree.children = spellOut(tree.children, { edition, nextFigure: () => figures.next().value });
}

interface Material {
  edition: TextEdition;
  /** Drawings come in the order of the page, and so do the outline's figures. */
  nextFigure(): Figure | undefined;
}

function spellOut(blocks: readonly Block[], material: Material): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.type === 'mdxJsxFlowElement') return component(block, material);
    if (block.type === 'code') {
      if (block.lang !== 'mermaid') return code(block, material.edition);
      return drawing(parseFenceMeta(block.meta ?? '').attributes['original'], material);
    }
    if ('children' in block) {
      const inner = block as unknown as { children: Block[] };
      inner.children = spellOut(inner.children, material);
    }
    return [block];
  });
}

function component(element: MdxJsxFlowElement, material: Material): Block[] {
  const attribute = (name: string) => {
    const found = element.attributes.find((each) => 'name' in each && each.name === name);
    return typeof found?.value === 'string' ? found.value : undefined;
  };
  const { textStrings } = material.edition;
  switch (element.name) {
    case 'Plate':
      return drawing(attribute('original'), material);
    case 'Manifest':
      return manifest(attribute('src') ?? '', material.edition);
    default:
      return [
        paragraph(strong(attribute('title') ?? textStrings.code.steps)),
        ...spellOut(element.children, material),
      ];
  }
}

function drawing(original: string | undefined, { edition, nextFigure }: Material): Block[] {
  const figure = nextFigure();
  if (!figure) return [];
  const words = edition.textStrings.plate;
  return [
    paragraph(
      strong(words.label(figure.number)),
      ` ${figure.title}. ${figure.description}`,
      ...(original === undefined ? [] : [' ', link(original, words.original)]),
    ),
    ...figure.drawings.flatMap(({ source, diagram }): Block[] => [
      { type: 'code', lang: 'mermaid', value: source },
      ...(figure.drawings.length > 1 ? [paragraph(strong(diagram.title))] : []),
      ...hastToBlocks([describeGraph(diagram.graph, words)]),
    ]),
  ];
}

function manifest(src: string, { chapter, addresses }: TextEdition): Block[] {
  const name = src.replace(/\.ya?ml$/, '');
  const found = chapter.manifests.find((candidate) => candidate.name === name);
  if (!found) return [];
  const files = addresses.absolute(addresses.file(`chapters/${chapter.slug}/${name}`));
  return [
    paragraph(
      strong(src),
      ' · ',
      link(`${files}.yaml`, 'YAML'),
      ' · ',
      link(`${files}.json`, 'JSON'),
    ),
    { type: 'code', lang: 'yaml', value: found.yaml.trimEnd() },
    { type: 'code', lang: 'sh', value: `kubectl apply -f ${files}.yaml` },
  ];
}

function code(block: Code, { textStrings }: TextEdition): Block[] {
  const { attributes } = parseFenceMeta(block.meta ?? '');
  const title = attributes['title'] ?? attributes['of'];
  const showsOutput =
    block.lang === 'console' &&
    parseConsole(block.value).entries.some(({ kind }) => kind === 'output');
  return [
    ...(title === undefined ? [] : [paragraph(strong(title))]),
    { type: 'code', lang: block.lang ?? null, value: block.value },
    ...(attributes['expect-error'] === undefined ? [] : [paragraph(textStrings.manifest.mistake)]),
    ...(showsOutput ? [paragraph(textStrings.code.expectedOutput)] : []),
  ];
}
