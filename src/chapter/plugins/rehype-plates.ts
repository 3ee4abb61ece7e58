import type { Element, Nodes, Root, Text } from 'hast';
import { SKIP, visitParents } from 'unist-util-visit-parents';
import type { VFile } from 'vfile';
import { slug, webAddress } from '../../book/schema/fields.ts';
import { type Diagram, drawingName } from '../../diagrams/index.ts';
import { plate, type PlateDrawing } from '../plate.ts';
import type { Place } from '../../book/issues/issue.ts';
import { slugOf } from '../../language/slug-of.ts';
import { type CompileContext, contextOf, placeOf, placeWithin } from '../context.ts';
import type { Drawing } from '../outline.ts';
import { componentOf } from './remark-components.ts';
import { replacer } from './rehype-fences.ts';
import { sectionOf } from './rehype-sections.ts';
import { type Fence, fenceOf } from './remark-fences.ts';

interface FoundPlate {
  node: Nodes;
  section: string;
  replace: (figure: Element | Text) => void;
  fences: Fence[];
  attributes: Readonly<Record<string, string>>;
}

/** Turns each Mermaid fence, and each `<Plate>` around several, into a figure with a number. */
export function rehypePlates() {
  return async (tree: Root, file: VFile): Promise<void> => {
    const context = contextOf(file);
    for (const found of findPlates(tree)) {
      found.replace(await render(found, context));
    }
  };
}

function findPlates(tree: Root): FoundPlate[] {
  const plates: FoundPlate[] = [];
  visitParents(tree, 'mdxJsxFlowElement', (node, ancestors) => {
    const found = { node, section: sectionOf(ancestors), replace: replacer(node, ancestors) };
    const call = componentOf(node);
    if (call?.component === 'Plate') {
      const fences = node.children
        .map((child) => fenceOf(child))
        .filter((fence) => fence?.lang === 'mermaid');
      plates.push({ ...found, attributes: call.attributes, fences: fences as Fence[] });
      return SKIP;
    }
    const fence = fenceOf(node);
    if (fence?.lang !== 'mermaid') return;
    plates.push({ ...found, attributes: fence.attributes, fences: [fence] });
    return SKIP;
  });
  return plates;
}

async function render(found: FoundPlate, context: CompileContext): Promise<Element | Text> {
  const { attributes, fences, section } = found;
  const drawings: PlateDrawing[] = [];
  const phone: Diagram[] = [];
  const widest = fences.filter(({ attributes: { for: where } }) => where !== 'phone');
  for (const fence of fences) {
    const { code, place, attributes: own } = fence;
    const result = await context.diagrams.compile({ source: code, lang: context.lang, place });
    // No phone shows what is for the desk.
    const isDesk = own['for'] === 'desk';
    context.issues.push(...result.issues.filter(({ code }) => !isDesk || code !== 'diagram/wide'));
    if (!result.diagram) continue;
    if (own['for'] === 'phone') {
      phone.push(result.diagram);
      continue;
    }
    const base = attributes['name'] ?? drawingName(fences[0]!.code);
    const name = widest.length === 1 ? base : `${base}-${widest.indexOf(fence) + 1}`;
    drawings.push({
      diagram: result.diagram,
      file: `${context.addresses.chapter(context.lang, context.chapter.slug)}${name}.svg`,
      name,
    });
  }
  checkAttributes(found, context);
  const first = drawings[0];
  if (!first) return { type: 'text', value: '' };
  const number = `${context.chapter.number}-${context.figuresBefore + context.outline.figures.length + 1}`;
  const figure = {
    id: `figure-${attributes['name'] ?? first.name}`,
    name: attributes['name'] ?? first.name,
    number,
    title: attributes['title'] ?? first.diagram.title,
    description: attributes['description'] ?? first.diagram.description,
  };
  const names = drawings.map(({ name }) => name);
  checkNames([figure.name, ...names], placeOf(found.node, context), context);
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

/** The name becomes part of an address, and the original a link. */
function checkAttributes({ attributes, fences, node }: FoundPlate, context: CompileContext): void {
  const place = placeOf(node, context);
  const fields = { name: slug, original: webAddress };
  for (const [name, field] of Object.entries(fields)) {
    const value = attributes[name];
    const problem = value === undefined ? undefined : field.safeParse(value).error?.issues[0];
    if (!problem) continue;
    context.issues.push({
      code: 'chapter/invalid-attribute',
      severity: 'error',
      message: `${name}="${value!.slice(0, 60)}": ${problem.message}.`,
      place: placeWithin(node, new RegExp(`${name}="[^"]*"`), context),
      hint:
        name === 'name'
          ? `Write name="${slugOf(value!) || 'flat-network'}"; the file of the drawing is called after it.`
          : 'Copy the whole address of the picture.',
    });
  }
  checkLayouts(fences, context);
  if (fences.length > 0) return;
  context.issues.push({
    code: 'diagram/empty',
    severity: 'error',
    message: 'The <Plate> has no drawing in it.',
    place,
    hint: 'Put one or more ```mermaid fences into it, with blank lines around them.',
  });
}

/** One for the desk and one for the phone, or neither. */
function checkLayouts(fences: readonly Fence[], context: CompileContext): void {
  for (const { attributes, attributePlaces } of fences) {
    const where = attributes['for'];
    if (where === undefined) continue;
    const other = where === 'desk' ? 'phone' : 'desk';
    const isKnown = where === 'desk' || where === 'phone';
    if (isKnown && fences.some((fence) => fence.attributes['for'] === other)) continue;
    context.issues.push({
      code: 'chapter/invalid-attribute',
      severity: 'error',
      message: isKnown
        ? `A drawing is for="${where}", and none beside it is for="${other}".`
        : `for="${where.slice(0, 60)}": expected "desk" or "phone".`,
      place: attributePlaces['for']!,
      hint: 'Put two fences into one <Plate>, for="desk" and for="phone", or take the attribute away.',
    });
  }
}

/** All drawings of a chapter are files of one folder, and its figures are ids of one page. */
function checkNames(
  names: readonly string[],
  place: Place,
  { outline, issues }: CompileContext,
): void {
  const taken = new Set(
    outline.figures.flatMap(({ name, drawings }) => [name, ...drawings.map((each) => each.name)]),
  );
  const twice = names.find((name) => taken.has(name));
  if (twice === undefined) return;
  issues.push({
    code: 'diagram/duplicate-name',
    severity: 'error',
    message: `There is a figure "${twice}" in this chapter already.`,
    place,
    hint: 'Give this one another name="…".',
  });
}
