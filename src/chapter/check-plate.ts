import type { Nodes } from 'hast';
import { slug, webAddress } from '../book/schema/fields.ts';
import { slugOf } from '../language/slug-of.ts';
import { type CompileContext, placeWithin, reportAt } from './context.ts';
import type { Fence } from './plugins/remark-fences.ts';

/** A plate as it is written. */
export interface WrittenPlate {
  fences: readonly Fence[];
  attributes: Readonly<Record<string, string>>;
}

/** Checks what is said of a plate: its name becomes part of an address, and the original a link. */
export function checkPlate(
  { attributes, fences }: WrittenPlate,
  node: Nodes,
  context: CompileContext,
): void {
  const fields = { name: slug, original: webAddress };
  for (const [name, field] of Object.entries(fields)) {
    const value = attributes[name];
    const problem = value === undefined ? undefined : field.safeParse(value).error?.issues[0];
    if (!problem) continue;
    reportAt(placeWithin(node, new RegExp(`${name}="[^"]*"`), context), context, {
      code: 'chapter/invalid-attribute',
      message: `${name}="${value!.slice(0, 60)}": ${problem.message}.`,
      hint:
        name === 'name'
          ? `Write name="${slugOf(value!) || 'flat-network'}"; the file of the drawing is called after it.`
          : 'Copy the whole address of the picture.',
    });
  }
  for (const fence of fences) checkLayout(fence, fences, context);
  if (fences.length > 0) return;
  reportAt(node, context, {
    code: 'diagram/empty',
    message: 'The <Plate> has no drawing in it.',
    hint: 'Put one or more ```mermaid fences into it, with blank lines around them.',
  });
}

/** One for the desk and one for the phone, or neither. */
function checkLayout(
  { attributes, attributePlaces }: Fence,
  all: readonly Fence[],
  context: CompileContext,
): void {
  const { for: where, phone } = attributes;
  if (where === undefined && phone !== undefined) {
    reportAt(attributePlaces['phone']!, context, {
      code: 'chapter/invalid-attribute',
      message: `phone="${phone.slice(0, 60)}" turns nothing.`,
      hint: 'It is written phone="TB", on a drawing that begins with flowchart LR or has a line “direction LR”.',
    });
  }
  if (where === undefined) return;
  const other = where === 'desk' ? 'phone' : where === 'phone' ? 'desk' : undefined;
  if (other && all.some((fence) => fence.attributes['for'] === other)) return;
  reportAt(attributePlaces['for']!, context, {
    code: 'chapter/invalid-attribute',
    message: other
      ? `A drawing is for="${where}", and none beside it is for="${other}".`
      : `for="${where.slice(0, 60)}": expected "desk" or "phone".`,
    hint: 'Put two fences into one <Plate>, for="desk" and for="phone", or take the attribute away.',
  });
}

/** All drawings of a chapter are files of one folder, and its figures are ids of one page. */
export function checkNames(names: readonly string[], node: Nodes, context: CompileContext): void {
  const taken = new Set(
    context.outline.figures.flatMap(({ name, drawings }) => [
      name,
      ...drawings.map((each) => each.name),
    ]),
  );
  const twice = names.find((name) => taken.has(name));
  if (twice === undefined) return;
  reportAt(node, context, {
    code: 'diagram/duplicate-name',
    message: `There is a figure "${twice}" in this chapter already.`,
    hint: 'Give this one another name="…".',
  });
}
