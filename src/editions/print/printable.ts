import type { Element, ElementContent, Nodes, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { Source } from '../../book/schema/sources.ts';
import { scopeIds } from '../../chapter/scope-ids.ts';
import { type Language, pick } from '../../language/localized.ts';
import { classesOf } from '../classes-of.ts';

/** Classes of what has no place on paper: things to press, twins of what is there already. */
const screenOnly = new Set([
  'as-text',
  'close-field',
  'field',
  'fields-by',
  'formats',
  'hint',
  'json',
  'more',
  'past',
  'questions',
  'report',
  'sign',
]);

/**
 * Makes a chapter's tree what a book prints: every remark open, nothing to press, sources by their
 * number, and ids that do not meet those of the other chapters.
 *
 * @param prefix of the ids.
 * @returns `tree` itself, changed.
 */
export function printable(tree: Root, prefix: string, sources: SourceNumbers): Root {
  scopeIds(tree, prefix);
  prune(tree);
  numberSources(tree, sources);
  return tree;
}

/** Number of each source in the list at the end, by its address. */
export type SourceNumbers = ReadonlyMap<string, number>;

/** Numbers the sources in the order of sources.yaml, by their address in one language. */
export function sourceNumbers(
  sources: ReadonlyMap<string, Source>,
  lang: Language,
  languages: readonly Language[],
): SourceNumbers {
  return new Map(
    [...sources.values()].map(({ url }, index) => [pick(url, lang, languages).value, index + 1]),
  );
}

/** Puts the number of its source behind each link below an element of class `sources`. */
export function numberSources(tree: Root | Element, sources: SourceNumbers): void {
  visit(tree, 'element', (element) => {
    if (!classesOf(element).includes('sources')) return;
    element.children = element.children.flatMap((child): ElementContent[] => {
      const number = sources.get(addressOf(child));
      return number === undefined ? [child] : [child, h('span.source-number', `\u00a0[${number}]`)];
    });
  });
}

function prune(parent: Root | Element): void {
  const kept = parent.children.filter((child) => !isScreenOnly(child));
  for (const child of kept) {
    if (child.type !== 'element') continue;
    if (child.tagName === 'details') child.properties.open = true;
    // The explanation that a key leads to is not printed, so the key is a word like any other.
    if (child.tagName === 'a' && classesOf(child).includes('k')) {
      child.tagName = 'span';
      delete child.properties.href;
    }
    // On a screen it may scroll, and without its keys nothing in it takes the focus.
    if (child.tagName === 'pre') child.properties.tabIndex = 0;
    if (child.tagName === 'figcaption') dropFiles(child);
    // What is printed was never scrolled to.
    if (child.tagName === 'img') child.properties.loading = 'eager';
    prune(child);
  }
  parent.children = kept;
}

/** Links to files, together with the sign that parts them from what comes before. */
function dropFiles(caption: Element): void {
  caption.children = caption.children.filter((child, index, all) => {
    const next = all[index + 1];
    const isSeparator = child.type === 'text' && /^\s*(·\s*)?$/.test(child.value);
    return !isFileLink(child) && !(isSeparator && next !== undefined && isFileLink(next));
  });
}

const isFileLink = (node: ElementContent): boolean =>
  node.type === 'element' && node.tagName === 'a' && !addressOf(node).startsWith('http');

function isScreenOnly(node: Nodes): boolean {
  if (node.type === 'comment') return true;
  if (node.type !== 'element') return false;
  return (
    node.tagName === 'copy-code' ||
    node.tagName === 'script' ||
    classesOf(node).some((name) => screenOnly.has(name))
  );
}

const addressOf = (node: ElementContent): string =>
  node.type === 'element' ? String(node.properties.href ?? '') : '';
