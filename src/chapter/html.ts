import { htmlTagNames } from 'html-tag-names';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Fault } from './context.ts';

const known = new Set(htmlTagNames);

/** Elements with a grammar of their own, in which names are not those of HTML. */
export const foreignElements: ReadonlySet<string> = new Set(['svg', 'math']);

/** Whether a browser knows an element of that name. */
export const isHtmlName = (name: string) => known.has(name) || foreignElements.has(name);

/** Whether a name in a chapter is that of an element, and not of a component. */
export const isElementName = (name: string) => /^[a-z]/.test(name) && !name.includes('.');

/** Elements that a chapter does not hold, and what to write instead. */
const refusedElements: Readonly<Record<string, string>> = {
  script: 'Put it into an Astro component beside the chapter, whose <script> becomes a file.',
  style: 'Put it into an Astro component beside the chapter, whose <style> becomes a file.',
  iframe: 'Write a link to the page: [words](https://…).',
  ...sameHint(['frame', 'frameset', 'object', 'embed', 'applet', 'portal'], 'Write a link to it.'),
  ...sameHint(
    ['video', 'audio', 'source', 'track', 'picture'],
    'Show a picture with ![words](./photo.png), and link other files that lie beside the chapter: [words](./film.mp4).',
  ),
  ...sameHint(
    ['base', 'body', 'head', 'html', 'link', 'meta', 'title'],
    'The page has one already; its title and summary stand in the front matter.',
  ),
  form: 'The site has no server to send it to; write a link.',
};

function sameHint(names: readonly string[], hint: string): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, hint]));
}

/**
 * The attributes of an element, none of them computed; nothing where one is.
 *
 * @returns values by name; null for one that is there without a value.
 */
export function plainAttributes(
  node: Pick<MdxJsxFlowElement | MdxJsxTextElement, 'attributes'>,
): Record<string, string | null> | undefined {
  const attributes: Record<string, string | null> = {};
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') return undefined;
    const value = plainValue(attribute);
    if (value === undefined) return undefined;
    attributes[attribute.name] = value;
  }
  return attributes;
}

/** The value of an attribute, in quotes or in quotes within braces; nothing where it is computed. */
export function plainValue({ value = null }: MdxJsxAttribute): string | null | undefined {
  if (value === null || typeof value === 'string') return value;
  const [statement] = value.data?.estree?.body ?? [];
  const expression = statement?.type === 'ExpressionStatement' ? statement.expression : undefined;
  const literal = expression?.type === 'Literal' ? expression.value : undefined;
  return typeof literal === 'string' ? literal : undefined;
}

/** Why a chapter does not hold an element; nothing if it may. */
export function refusedElement(name: string): Fault | undefined {
  const hint = Object.hasOwn(refusedElements, name) ? refusedElements[name] : undefined;
  return hint === undefined ? undefined : refused(`<${name}>`, hint);
}

/**
 * Why a chapter does not hold an attribute; nothing if it may.
 *
 * @param value nothing where it is computed.
 */
export function refusedAttribute(name: string, value: string | undefined): Fault | undefined {
  const written = `${name}="…"`;
  if (name === 'style') {
    return refused(
      written,
      'Give the element a class, and style it in an Astro component beside the chapter.',
    );
  }
  if (/^on/i.test(name)) {
    return refused(written, 'Put it into the <script> of an Astro component beside the chapter.');
  }
  if (/^(?:set:html|dangerouslySetInnerHTML|srcdoc)$/i.test(name)) {
    return refused(written, 'Write the HTML itself.');
  }
  if (/^(?:href|src|action|formaction|xlink:href)$/i.test(name) && isCodeAddress(value ?? '')) {
    return {
      code: 'chapter/unsafe-html',
      message: `A chapter cannot hold an address that begins with ${value!.split(':')[0]}:.`,
      hint: 'Write an address that begins with https://, or the path of a file.',
    };
  }
  return undefined;
}

const refused = (written: string, hint: string): Fault => ({
  code: 'chapter/unsafe-html',
  message: `A chapter cannot hold ${written}: the policy of its page forbids it.`,
  hint,
});

/** Browsers skip white space and control characters in front of and within the scheme. */
const isCodeAddress = (address: string) =>
  /^(?:javascript|vbscript|data):/i.test(address.replace(/[\s\u0000-\u001f]/g, ''));
