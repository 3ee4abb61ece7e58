import type { Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Edition } from '../book/book.ts';
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
  /** Plates: a Mermaid fence is one, and a `<Plate>` is one however many fences it holds. */
  figures: number;
  /** Slugs of the chapters that it links to. */
  linked: ReadonlySet<string>;
}

/** An author who saves one chapter has not changed the others. */
const lastRead = new Map<string, { source: string; facts: Facts }>();

/** Reads the facts of an edition off its tree. */
export function factsOf(edition: Edition): Facts {
  const known = lastRead.get(edition.file);
  if (known?.source === edition.source) return known.facts;
  const tree = parseChapter(edition, () => undefined);
  const facts = tree ? readFacts(tree) : unreadable;
  lastRead.set(edition.file, { source: edition.source, facts });
  return facts;
}

const unreadable: Facts = { ids: undefined, figures: 0, linked: new Set() };

function readFacts(tree: Root): Facts {
  const ids = new Set<string>();
  const linked = new Set<string>();
  let figures = 0;
  for (const node of tree.children) {
    const id = node.type === 'heading' ? idOfHeading(node) : undefined;
    if (id !== undefined) ids.add(id);
  }
  visit(tree, (node) => {
    if (node.type === 'link' || node.type === 'definition') {
      const slug = linkedChapter(node.url);
      if (slug !== undefined) linked.add(slug);
    }
    if (node.type === 'code' && fenceLanguage(node.lang) === 'mermaid') figures++;
    if (node.type !== 'mdxJsxFlowElement' || node.name !== 'Plate') return undefined;
    figures++;
    return SKIP;
  });
  return { ids, figures, linked };
}

/** The chapter that a link leads to by the path of its file, as on GitHub. */
export function linkedChapter(url: string): string | undefined {
  return /^\.\.\/([^/#]+)\/(?:[a-zA-Z-]+\.mdx)?(?:#|$)/.exec(url)?.[1];
}
