import type { Nodes } from 'hast';
import type { Place } from '../book/issues/issue.ts';
import { slug, webAddress } from '../book/schema/fields.ts';
import { slugOf } from '../language/slug-of.ts';
import { type CompileContext, placeOf, placeWithin, reportAt } from './context.ts';
import type { Fence } from './plugins/remark-fences.ts';

/** A plate as it is written. */
interface WrittenPlate {
  node: Nodes;
  fences: readonly Fence[];
  attributes: Readonly<Record<string, string>>;
}

/** Checks what is said of a plate: its name becomes part of an address, and the original a link. */
export function checkPlate(
  { attributes, fences, node }: WrittenPlate,
  context: CompileContext,
): void {
  const place = placeOf(node, context);
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
  checkLayouts(fences, context);
  if (fences.length > 0) return;
  reportAt(place, context, {
    code: 'diagram/empty',
    message: 'The <Plate> has no drawing in it.',
    hint: 'Put one or more ```mermaid fences into it, with blank lines around them.',
  });
}

/** One for the desk and one for the phone, or neither. */
function checkLayouts(fences: readonly Fence[], context: CompileContext): void {
  for (const { attributes, attributePlaces } of fences) {
    const where = attributes['for'];
    if (attributes['phone'] !== undefined && where === undefined)
      reportAt(attributePlaces['phone']!, context, {
        code: 'chapter/invalid-attribute',
        message: `phone="${attributes['phone'].slice(0, 60)}" turns nothing.`,
        hint: 'It is written phone="TB", on a drawing that begins with flowchart LR or has a line “direction LR”.',
      });
    if (where === undefined) continue;
    const other = where === 'desk' ? 'phone' : 'desk';
    const isKnown = where === 'desk' || where === 'phone';
    if (isKnown && fences.some((fence) => fence.attributes['for'] === other)) continue;
    reportAt(attributePlaces['for']!, context, {
      code: 'chapter/invalid-attribute',
      message: isKnown
        ? `A drawing is for="${where}", and none beside it is for="${other}".`
        : `for="${where.slice(0, 60)}": expected "desk" or "phone".`,
      hint: 'Put two fences into one <Plate>, for="desk" and for="phone", or take the attribute away.',
    });
  }
}

/** All drawings of a chapter are files of one folder, and its figures are ids of one page. */
export function checkNames(
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
