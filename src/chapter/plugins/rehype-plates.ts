import { parse } from 'node:path';
import type { Element, Nodes, Root } from 'hast';
import { SKIP, visitParents } from 'unist-util-visit-parents';
import type { VFile } from 'vfile';
import {
  type CompiledDiagram,
  type Diagram,
  type DiagramRequest,
  drawingName,
} from '../../diagrams/index.ts';
import { codeFigure } from '../code/code-figure.ts';
import { highlight } from '../code/highlight.ts';
import { type LonePicture, lonePicture, pictureFigure } from '../picture.ts';
import { mistakeLine } from '../manifest/render-manifest.ts';
import { plate, type PlateDrawing } from '../plate.ts';
import type { Issue } from '../../book/issues/issue.ts';
import { decoded } from '../../language/percent-encoding.ts';
import { slugOf } from '../../language/slug-of.ts';
import { checkNames, checkPlate } from '../check-plate.ts';
import { type CompileContext, contextOf } from '../context.ts';
import type { Drawing } from '../outline.ts';
import { componentOf } from './remark-components.ts';
import { replacer } from './rehype-fences.ts';
import { sectionOf } from './rehype-sections.ts';
import { type Fence, fenceOf } from './remark-fences.ts';

interface Found {
  node: Nodes;
  section: string;
  replace: (figure: Element) => void;
}

interface FoundPlate extends Found {
  fences: Fence[];
  attributes: Readonly<Record<string, string>>;
}

interface FoundPicture extends Found {
  picture: LonePicture;
}

/**
 * Turns each Mermaid fence, each `<Plate>` around several, and each picture that stands alone into
 * a figure. Plates, and pictures with a title, are numbered in the order of the text.
 */
export function rehypePlates() {
  return async (tree: Root, file: VFile): Promise<void> => {
    const context = contextOf(file);
    for (const found of findFigures(tree)) {
      found.replace(
        'picture' in found ? renderPicture(found, context) : await render(found, context),
      );
    }
  };
}

function findFigures(tree: Root): (FoundPlate | FoundPicture)[] {
  const plates: (FoundPlate | FoundPicture)[] = [];
  visitParents(tree, (node, ancestors) => {
    if (node.type === 'root') return undefined;
    const found = { node, section: sectionOf(ancestors), replace: replacer(node, ancestors) };
    const picture = node.type === 'element' ? lonePicture(node) : undefined;
    if (picture) plates.push({ ...found, picture });
    if (node.type !== 'mdxJsxFlowElement') return picture && SKIP;
    const call = componentOf(node);
    if (call?.component === 'Plate') {
      const fences = node.children
        .map((child) => fenceOf(child))
        .filter((fence) => fence?.lang === 'mermaid');
      plates.push({
        ...found,
        attributes: call.attributes,
        fences: (fences as Fence[]).flatMap(layoutsOf),
      });
      return SKIP;
    }
    const fence = fenceOf(node);
    if (fence?.lang !== 'mermaid') return undefined;
    plates.push({ ...found, attributes: fence.attributes, fences: layoutsOf(fence) });
    return SKIP;
  });
  return plates;
}

/** Where a drawing says which way it runs, or a group in it. */
const direction = /^([ \t]*(?:flowchart|graph|direction)[ \t]+)(?:TB|TD|BT|LR|RL)\b/gm;

/** With `phone="TB"` one source has two layouts: its own on a desk, and one turned for a phone. */
export function layoutsOf(fence: Fence): Fence[] {
  const { attributes, code } = fence;
  if (attributes['phone'] !== 'TB' || code.search(direction) < 0) return [fence];
  return [
    { ...fence, attributes: { ...attributes, for: 'desk' } },
    { ...fence, attributes: { for: 'phone' }, code: code.replace(direction, '$1TB') },
  ];
}

async function render(found: FoundPlate, context: CompileContext): Promise<Element> {
  const { attributes, fences, section } = found;
  const drawings: PlateDrawing[] = [];
  const drawn: Issue[] = [];
  const phone: Diagram[] = [];
  const widest = fences.filter(({ attributes: { for: where } }) => where !== 'phone');
  for (const fence of fences) {
    const { code, place, attributes: own } = fence;
    const result = await draw({ source: code, lang: context.lang, place }, context);
    // No phone shows what is for the desk.
    const isDesk = own['for'] === 'desk';
    const told = new Set(drawn.map(({ code, place: { line } }) => `${code} ${line}`));
    drawn.push(
      ...result.issues.filter(
        ({ code, place: { line } }) =>
          !(isDesk && code === 'diagram/wide') && !told.has(`${code} ${line}`),
      ),
    );
    if (!result.diagram) continue;
    if (own['for'] === 'phone') {
      phone.push(result.diagram);
      continue;
    }
    const base = freeName(attributes['name'] ?? drawingName(fences[0]!.code), context.outline);
    const name = widest.length === 1 ? base : `${base}-${widest.indexOf(fence) + 1}`;
    drawings.push({
      diagram: result.diagram,
      file: `${context.addresses.chapter(context.lang, context.chapter.slug)}${name}.svg`,
      name,
    });
  }
  context.issues.push(...drawn);
  checkPlate(found, context);
  const first = drawings[0];
  if (!first) return undrawn(found, drawn, context);
  const number = nextNumber(context);
  const figure = {
    id: `figure-${attributes['name'] ?? first.name}`,
    name: attributes['name'] ?? first.name,
    number,
    title: attributes['title'] ?? first.diagram.title,
    description: attributes['description'] ?? first.diagram.description,
  };
  const names = drawings.map(({ name }) => name);
  checkNames([figure.name, ...names], found.node, context);
  context.outline.figures.push({
    ...figure,
    section,
    drawings: drawings.map(({ diagram, name }, index): Drawing => ({
      name,
      diagram,
      source: widest[index]!.code,
    })),
  });
  return plate({
    ...figure,
    drawings,
    phone,
    original: attributes['original'],
    strings: context.strings.plate,
  });
}

/** In a draft a drawing that only wants a caption is drawn all the same, under its number. */
async function draw(request: DiagramRequest, context: CompileContext): Promise<CompiledDiagram> {
  const result = await context.diagrams.compile(request);
  const uncaptioned = ['diagram/missing-title', 'diagram/missing-description'];
  const isDrawable =
    !result.diagram &&
    result.issues.every(
      ({ code, severity }) => severity === 'warning' || uncaptioned.includes(code),
    );
  if (!context.chapter.draft || !isDrawable) return result;
  const label = context.strings.plate.label(nextNumber(context));
  const caption = ['accTitle', 'accDescr']
    .filter((name) => !new RegExp(`^\\s*${name}\\b`, 'm').test(request.source))
    .map((name) => `${name}: ${label}`);
  const lines = request.source.split('\n');
  const type = lines.findIndex((line) => line.trim() !== '' && !line.trim().startsWith('%%'));
  const source = lines.toSpliced(type + 1, 0, ...caption).join('\n');
  const again = await context.diagrams.compile({ ...request, source });
  if (again.diagram) return { ...result, diagram: again.diagram };
  const faults = again.issues.map((issue) => ({ ...issue, place: request.place }));
  return { issues: [...result.issues, ...faults] };
}

/** A drawing that cannot be made: its source, and why. */
async function undrawn(
  { fences, section }: FoundPlate,
  issues: readonly Issue[],
  { outline, strings }: CompileContext,
): Promise<Element> {
  const text = fences.map((fence) => fence.code).join('\n\n');
  const id = `code-${outline.code.length + 1}`;
  outline.code.push({ section, id, text });
  const figure = codeFigure({
    id,
    title: undefined,
    lang: 'mermaid',
    lines: await highlight(text, 'text'),
    marked: [],
    strings: strings.code,
  });
  const reasons = issues.filter(({ severity }) => severity === 'error');
  figure.children.push(
    ...reasons.map(({ message }) => mistakeLine(strings.manifest.openMistake, message)),
  );
  return figure;
}

const nextNumber = ({ chapter, figuresBefore, outline }: CompileContext) =>
  `${chapter.number}-${figuresBefore + outline.figures.length + 1}`;

function renderPicture({ picture, section }: FoundPicture, context: CompileContext): Element {
  const { strings, outline } = context;
  const { title, alt, src } = picture.image.properties;
  delete picture.image.properties.title;
  if (section === '') picture.image.properties.loading = 'eager';
  if (!title) return pictureFigure({ content: picture.content, strings: strings.plate });
  const file = parse(decoded(String(src))).name;
  const name = freeName(slugOf(file) || 'picture', outline);
  const caption = { id: `figure-${name}`, number: nextNumber(context), title: String(title) };
  outline.figures.push({ ...caption, name, description: String(alt ?? ''), section, drawings: [] });
  return pictureFigure({ content: picture.content, caption, strings: strings.plate });
}

/** A picture may be shown twice. */
function freeName(name: string, { figures }: CompileContext['outline']): string {
  const taken = figures.map((figure) => figure.name);
  if (!taken.includes(name)) return name;
  let count = 2;
  while (taken.includes(`${name}-${count}`)) count++;
  return `${name}-${count}`;
}
