import type { Root } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { didYouMean } from '../book/nearest.ts';
import { type CompileContext, contextOf, placeOf } from './context.ts';

/** The components that a chapter may use, with the attributes that each one reads. */
export const components: Readonly<Record<string, readonly string[]>> = {
  Plate: ['name', 'title', 'description', 'original'],
  Manifest: ['src', 'path', 'title'],
  Steps: ['title'],
};

type MdxElement = MdxJsxFlowElement | MdxJsxTextElement;

/**
 * Turns `<Plate>` and its like into plain elements that carry their attributes as JSON, so that
 * nothing but HTML goes on from here, and reports components that the site does not have.
 */
export function remarkComponents() {
  return (tree: Root, file: VFile): void => {
    const context = contextOf(file);
    visit(tree, (node) => {
      if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
      const element = node as MdxElement;
      const known = element.name === null ? undefined : components[element.name];
      if (!known || element.type === 'mdxJsxTextElement') {
        context.issues.push({
          code: 'chapter/unknown-component',
          severity: 'error',
          message: known
            ? `<${element.name}> has to stand in a paragraph of its own.`
            : `There is no component <${element.name ?? ''}>.`,
          place: placeOf(element, context),
          hint: known ? 'Put blank lines around it.' : nameHint(element.name ?? ''),
        });
      }
      const attributes = known ? readAttributes(element, known, context) : {};
      replace(element, { component: element.name ?? '', attributes });
    });
  };
}

function nameHint(name: string): string {
  const names = Object.keys(components);
  const isHtml = /^[a-z][a-z0-9]*$/.test(name);
  return (
    didYouMean(name, names) ??
    (isHtml
      ? 'Chapters hold no HTML: say it in Markdown, or write \\< for the character.'
      : `Known are ${names.join(', ')}. Write \\< for the character.`)
  );
}

/** What a later plugin reads back from the element. */
export interface ComponentCall {
  component: string;
  attributes: Readonly<Record<string, string>>;
}

function readAttributes(
  element: MdxElement,
  known: readonly string[],
  context: CompileContext,
): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const attribute of element.attributes) {
    if (attribute.type === 'mdxJsxAttribute' && isPlain(attribute, known)) {
      attributes[attribute.name] = attribute.value;
      continue;
    }
    const name = attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}';
    context.issues.push({
      code: 'chapter/unknown-attribute',
      severity: 'error',
      message: known.includes(name)
        ? `"${name}" takes plain text in quotes.`
        : `<${element.name}> does not read "${name}".`,
      place: placeOf(attribute.position ? attribute : element, context),
      hint: known.includes(name)
        ? `Write ${name}="…", without braces.`
        : (didYouMean(name, known) ?? `It reads ${known.join(', ')}.`),
    });
  }
  return attributes;
}

function isPlain(
  attribute: MdxJsxAttribute,
  known: readonly string[],
): attribute is MdxJsxAttribute & { value: string } {
  return known.includes(attribute.name) && typeof attribute.value === 'string';
}

/** MDX elements become `div`s in place, since the tree around them must stay as it is. */
function replace(element: MdxElement, call: ComponentCall): void {
  Object.assign(element, {
    type: 'component',
    data: { hName: 'div', hProperties: { dataComponent: JSON.stringify(call) } },
  });
}
