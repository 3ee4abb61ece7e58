import { parse } from 'node:path';
import type { Element, Nodes, Parents, Root } from 'hast';
import { h } from 'hastscript';
import type { VFile } from 'vfile';
import {
  type CompiledDiagram,
  type Diagram,
  type DiagramRequest,
  drawingName,
} from '../../diagrams/index.ts';
import { codeFigure } from '../code/code-figure.ts';
import { highlight } from '../code/highlight.ts';
import { type LonePicture, lonePicture } from '../lone-picture.ts';
import { mistakeLine } from '../manifest/render-manifest.ts';
import { plate } from '../plate.ts';
import type { Issue } from '../../book/issues/issue.ts';
import { decoded } from '../../language/percent-encoding.ts';
import { slugOf } from '../../language/slug-of.ts';
import { checkNames, checkPlate, type WrittenPlate } from '../check-plate.ts';
import { type CompileContext, contextOf } from '../context.ts';
import type { Drawing } from '../outline.ts';
import { componentOf } from './remark-components.ts';
import { findParts, type FoundPart } from '../find-parts.ts';
import { type Fence, fenceOf } from './remark-fences.ts';

/**
 * Turns each Mermaid fence, each `<Plate>` around several, and each picture that stands alone into
 * a figure. Plates, and pictures with a title, are numbered in the order of the text.
 */
export function rehypePlates() {
  return async (tree: Root, file: VFile): Promise<void> => {
    const context = contextOf(file);
    for (const found of findParts(tree, figureOf)) {
      const { part } = found;
      found.replace(
        'image' in part
          ? renderPicture(part, found.section, context)
          : await renderPlate({ ...found, part }, context),
      );
    }
  };
}

function figureOf(
  node: Nodes,
  ancestors: readonly Parents[],
): WrittenPlate | LonePicture | undefined {
  const call = componentOf(node);
  const fence = fenceOf(node);
  let figure: WrittenPlate | LonePicture | undefined;
  if (call?.component === 'Plate' && 'children' in node) {
    const fences = node.children.flatMap((child) => fenceOf(child) ?? []);
    const drawn = fences.filter(({ lang }) => lang === 'mermaid');
    figure = { attributes: call.attributes, fences: drawn.flatMap(layoutsOf) };
  } else if (fence?.lang === 'mermaid') {
    figure = { attributes: fence.attributes, fences: layoutsOf(fence) };
  } else if (node.type === 'element') figure = lonePicture(node);
  const isWithin = ancestors.some((around) => componentOf(around)?.component === 'Plate');
  return figure && isWithin ? undefined : figure;
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

async function renderPlate(
  { part, node, section }: FoundPart<WrittenPlate>,
  context: CompileContext,
): Promise<Element> {
  const { attributes, fences } = part;
  const drawings: Drawing[] = [];
  const phone: Diagram[] = [];
  const issues: Issue[] = [];
  const widest = fences.filter(({ attributes: { for: where } }) => where !== 'phone');
  for (const fence of fences) {
    const { code: source, place } = fence;
    const where = fence.attributes['for'];
    const result = await draw({ source, lang: context.lang, place }, context);
    const told = new Set(issues.map(keyOf));
    issues.push(
      ...result.issues.filter(
        (issue) =>
          // No phone shows what is for the desk.
          !(where === 'desk' && issue.code === 'diagram/wide') && !told.has(keyOf(issue)),
      ),
    );
    const { diagram } = result;
    if (!diagram) continue;
    if (where === 'phone') {
      phone.push(diagram);
      continue;
    }
    const base = freeName(attributes['name'] ?? drawingName(fences[0]!.code), context.outline);
    const name = widest.length === 1 ? base : `${base}-${widest.indexOf(fence) + 1}`;
    drawings.push({ name, diagram, source });
  }
  context.issues.push(...issues);
  checkPlate(part, node, context);
  const [first] = drawings;
  if (!first) return undrawn(part, section, issues, context);
  const name = attributes['name'] ?? first.name;
  const figure = {
    id: `figure-${name}`,
    name,
    number: nextNumber(context),
    title: attributes['title'] ?? first.diagram.title,
    description: attributes['description'] ?? first.diagram.description,
    drawings,
  };
  checkNames([name, ...drawings.map((drawing) => drawing.name)], node, context);
  context.outline.figures.push({ ...figure, section });
  return plate({
    ...figure,
    phone,
    address: context.addresses.chapter(context.lang, context.chapter.slug),
    original: attributes['original'],
    strings: context.strings.plate,
  });
}

const keyOf = ({ code, place }: Issue) => `${code} ${place.line}`;

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
  { fences }: WrittenPlate,
  section: string,
  issues: readonly Issue[],
  { outline, strings }: CompileContext,
): Promise<Element> {
  const text = fences.map((fence) => fence.code).join('\n\n');
  const id = `code-${outline.code.length + 1}`;
  outline.code.push({ section, id, text });
  const lines = await highlight(text, 'text');
  const figure = codeFigure({ id, lang: 'mermaid', lines, strings: strings.code });
  const reasons = issues.filter(({ severity }) => severity === 'error');
  figure.children.push(
    ...reasons.map(({ message }) => mistakeLine(strings.manifest.openMistake, message)),
  );
  return figure;
}

const nextNumber = ({ chapter, figuresBefore, outline }: CompileContext) =>
  `${chapter.number}-${figuresBefore + outline.figures.length + 1}`;

function renderPicture(
  { content, image: { properties } }: LonePicture,
  section: string,
  context: CompileContext,
): Element {
  const { outline, strings } = context;
  const { title, alt, src } = properties;
  delete properties.title;
  if (section === '') properties.loading = 'eager';
  if (!title) return h('figure.picture', content);
  const file = parse(decoded(String(src))).name;
  const name = freeName(slugOf(file) || 'picture', outline);
  const number = nextNumber(context);
  const figure = { id: `figure-${name}`, number, title: String(title) };
  outline.figures.push({ ...figure, name, description: String(alt ?? ''), section, drawings: [] });
  const caption = h('figcaption', [h('b', strings.plate.label(number)), ` ${figure.title}`]);
  return h('figure.picture', { id: figure.id }, [content, caption]);
}

/** A picture may be shown twice. */
function freeName(name: string, { figures }: CompileContext['outline']): string {
  const taken = figures.map((figure) => figure.name);
  if (!taken.includes(name)) return name;
  let count = 2;
  while (taken.includes(`${name}-${count}`)) count++;
  return `${name}-${count}`;
}
