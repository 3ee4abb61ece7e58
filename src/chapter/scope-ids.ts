import type { Element, Nodes } from 'hast';
import { visit } from 'unist-util-visit';
import { decoded } from '../language/percent-encoding.ts';

/** Attributes that hold ids, one or several with spaces between: HTML, ARIA 1.2 and popovers. */
export const idAttributes: ReadonlySet<string> = new Set([
  'ariaactivedescendant',
  'ariacontrols',
  'ariadescribedby',
  'ariadetails',
  'ariaerrormessage',
  'ariaflowto',
  'arialabelledby',
  'ariaowns',
  'commandfor',
  'for',
  'form',
  'headers',
  'htmlfor',
  'itemref',
  'list',
  'popovertarget',
]);

/** Attributes that hold an address, which may be `#id`. */
const addressAttributes = new Set(['href', 'xlinkhref', 'usemap']);

/**
 * Begins every id in `tree` with `prefix`, and with it every reference to one of them, so that
 * several chapters, or one in several languages, can stand on one page. Names that tie elements
 * together (radio buttons, exclusive `details`, image maps) get the prefix too. References to ids
 * that the tree does not have are left as they are.
 *
 * @returns `tree` itself, which is changed: a chapter is large, and copying it takes longer.
 */
export function scopeIds<Tree extends Nodes>(tree: Tree, prefix: string): Tree {
  const known = new Set<string>();
  visit(tree, 'element', ({ properties, tagName }) => {
    if (typeof properties.id === 'string') known.add(properties.id);
    if (tagName === 'map' && typeof properties.name === 'string') known.add(properties.name);
  });
  const scopeId = (id: string) => (known.has(id) ? prefix + id : id);
  visit(tree, 'element', (element) => {
    for (const [name, value] of Object.entries(element.properties)) {
      element.properties[name] = scopeValue(element, name, value, prefix, scopeId);
    }
  });
  return tree;
}

type Value = Element['properties'][string];
type ScopeId = (id: string) => string;

function scopeValue(
  element: Element,
  name: string,
  value: Value,
  prefix: string,
  scopeId: ScopeId,
): Value {
  // `ariaLabelledBy` and `aria-labelledby` are one attribute; so are `xLinkHref` and `xlink:href`.
  const attribute = name.toLowerCase().replace(/[-:]/g, '');
  if (attribute === 'id' && typeof value === 'string') return prefix + value;
  if (attribute === 'name') return isGroup(element) ? `${prefix}${String(value)}` : value;
  const holdsIds = idAttributes.has(attribute);
  if (holdsIds && Array.isArray(value)) return value.map((word) => scopeId(String(word)));
  if (typeof value !== 'string') return value;
  if (holdsIds) return value.replace(/\S+/g, scopeId);
  if (addressAttributes.has(attribute)) return scopeAddress(value, scopeId);
  return value.replace(
    /url\(\s*(["']?)#([^)"']+)\1\s*\)/g,
    (_, quote: string, id: string) => `url(${quote}#${scopeId(id)}${quote})`,
  );
}

/** Whether the `name` of an element ties it to others, rather than naming what a form sends. */
function isGroup({ tagName, properties }: Element): boolean {
  return (
    tagName === 'details' ||
    tagName === 'map' ||
    (tagName === 'input' && properties.type === 'radio')
  );
}

/** Links may spell an id with percent signs; the id itself never has them. */
function scopeAddress(address: string, scopeId: ScopeId): string {
  if (!address.startsWith('#')) return address;
  const id = decoded(address.slice(1));
  const scoped = scopeId(id);
  return scoped === id ? address : `#${scoped}`;
}
