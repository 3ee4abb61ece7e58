import type { Definition, PhrasingContent, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Edition } from '../book/book.ts';
import { pathBeside } from './beside.ts';
import { definitionsOf } from './definitions.ts';
import { plainAttributes } from './html.ts';
import { codeOf, importSources } from './javascript.ts';
import { fenceLanguage } from './code/languages.ts';
import { parseChapter } from './parse-chapter.ts';
import { idOfHeading } from './plugins/remark-heading-ids.ts';

/**
 * What other chapters have to know of an edition, so that each can be compiled without waiting for
 * them: there is no order in which all links lead back.
 */
export interface Facts {
  /** Ids of its sections; nothing when it is no MDX. */
  ids: ReadonlySet<string> | undefined;
  /** Whether a heading wants an id, so that more of them are meant than there are. */
  lacksIds: boolean;
  /** Plates: a Mermaid fence is one, and a `<Plate>` is one however many fences it holds. */
  figures: number;
  /** Slugs of the chapters that it links to. */
  linked: ReadonlySet<string>;
  /** Files beside it that it shows, links or imports, by their path below its folder. */
  beside: ReadonlySet<string>;
  /** Whether it imports components, or anything else. */
  imports: boolean;
}

/** An author who saves one chapter has not changed the others. */
const lastRead = new Map<string, { source: string; facts: Facts }>();

/** Reads the facts of an edition off its tree. */
export function factsOf(edition: Edition): Facts {
  const known = lastRead.get(edition.file);
  if (known?.source === edition.source) return known.facts;
  const tree = parseChapter(edition, () => undefined);
  const read = readFacts(tree ?? { type: 'root', children: [] });
  const facts = tree ? read : { ...read, ids: undefined };
  lastRead.set(edition.file, { source: edition.source, facts });
  return facts;
}

function readFacts(tree: Root): Facts {
  const ids = new Set<string>();
  const linked = new Set<string>();
  const beside = new Set<string>();
  let figures = 0;
  let lacksIds = false;
  const lead = (url: unknown) => {
    const path = typeof url === 'string' ? pathBeside(url) : undefined;
    if (path !== undefined) beside.add(path);
  };
  const imported = importSources(codeOf(tree));
  for (const { source } of imported) lead(source);
  const defined = definitionsOf(tree);
  for (const node of tree.children) {
    const id = node.type === 'heading' ? idOfHeading(node) : undefined;
    if (id !== undefined) ids.add(id);
    lacksIds ||= node.type === 'heading' && id === undefined;
  }
  visit(tree, (node) => {
    if (node.type === 'link' || node.type === 'definition') {
      const slug = linkedChapter(node.url);
      if (slug !== undefined) linked.add(slug);
      lead(node.url);
    }
    if (node.type === 'image') lead(node.url);
    if (node.type === 'code' && fenceLanguage(node.lang) === 'mermaid') figures++;
    if (node.type === 'paragraph' && isTitledPicture(node.children, defined)) figures++;
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return undefined;
    const { src, href, title } = plainAttributes(node) ?? {};
    lead(src);
    lead(href);
    const isPicture = node.type === 'mdxJsxFlowElement' && node.name === 'img';
    if (isPicture && title && pathBeside(src ?? '') !== undefined) figures++;
    if (node.name !== 'Plate') return undefined;
    figures++;
    return SKIP;
  });
  return { ids, lacksIds, figures, linked, beside, imports: imported.length > 0 };
}

/** Whether a paragraph is a picture with a title, which is a figure, or a link around one. */
function isTitledPicture(
  children: readonly PhrasingContent[],
  defined: ReadonlyMap<string, Definition>,
): boolean {
  const [first, ...others] = children.filter(
    (child) => !(child.type === 'text' && child.value.trim() === ''),
  );
  if (!first || others.length > 0) return false;
  if (first.type === 'link' || first.type === 'linkReference') {
    return isTitledPicture(first.children, defined);
  }
  const picture = first.type === 'imageReference' ? defined.get(first.identifier) : first;
  return (
    (picture?.type === 'image' || picture?.type === 'definition') &&
    Boolean(picture.title) &&
    pathBeside(picture.url) !== undefined
  );
}

/** The chapter that a link leads to by the path of its file, as on GitHub. */
export function linkedChapter(url: string): string | undefined {
  return /^\.\.\/([^/#]+)\/(?:[a-zA-Z-]+\.mdx)?(?:#|$)/.exec(url)?.[1];
}
