import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { visitParents } from 'unist-util-visit-parents';
import type { VFile } from 'vfile';
import type { IssueCode } from '../../book/issues/codes.ts';
import type { Edition } from '../../book/book.ts';
import { didYouMean } from '../../language/nearest.ts';
import { addressOfFile, pathBeside } from '../beside.ts';
import { type CompileContext, contextOf, placeOf } from '../context.ts';
import { factsOf, linkedChapter } from '../facts.ts';
import { isHeading, sectionOf } from './rehype-sections.ts';

/**
 * Resolves the links of the prose. Within a page they are `#id`; to another chapter they are the
 * relative path of its file, as on GitHub (`../04-replication/ko.mdx#scaling`). Whatever leads
 * nowhere is reported.
 */
export function rehypeLinks() {
  return (tree: Root, file: VFile): void => {
    const context = contextOf(file);
    const ids = idsOfPage(tree, context);
    visitParents(tree, 'element', (element, ancestors) => {
      const href = element.properties.href;
      // Links without a position were made by the plugins before this one.
      if (element.tagName !== 'a' || typeof href !== 'string' || !element.position) return;
      if (/^https?:\/\//.test(href)) {
        context.outline.links.push({ section: sectionOf(ancestors), url: href });
      } else if (!/^(mailto|manifest):/.test(href)) {
        const target = resolve(href, element, ids, context);
        if (target === undefined) spellOut(element, href);
        else element.properties.href = target;
      }
    });
  };
}

/** @returns nothing where it leads nowhere, which is reported. */
function resolve(
  href: string,
  element: Element,
  ids: Ids,
  context: CompileContext,
): string | undefined {
  const [path, id] = href.split('#') as [string, string?];
  if (path === '') {
    return ids.has(id ?? '') ? href : reportId(context.edition, id ?? '', ids, element, context);
  }
  const slug = linkedChapter(path);
  const chapter = context.book.chapters.find((candidate) => candidate.slug === slug);
  const beside = pathBeside(path);
  if (!chapter && beside !== undefined && isDownload(beside, context)) {
    context.outline.files.push(beside);
    return addressOfFile(context.chapter, beside, context.addresses);
  }
  if (!chapter && beside !== undefined && namesFile(beside)) {
    return missingFile(href, beside, element, context);
  }
  if (!chapter) {
    const known = context.book.chapters.map(({ slug }) => `../${slug}/${context.lang}.mdx`);
    return broken(
      `"${href}" is no chapter of this book.`,
      didYouMean(path, known) ?? targetHint(path, known),
      element,
      context,
    );
  }
  const address = context.addresses.chapter(context.lang, chapter.slug);
  if (id === undefined) return address;
  const edition = chapter.editions[context.lang] ?? chapter.editions[context.book.original]!;
  const { ids: headings } = factsOf(edition);
  // What a chapter that cannot be read holds is not known.
  if (!headings) return `${address}#${id}`;
  const known = new Set([...headings, ...chapter.annotations.map((each) => each.id)]);
  return known.has(id) ? `${address}#${id}` : reportId(edition, id, known, element, context);
}

/** Code is for components; everything else that lies beside a chapter can be linked. */
const isDownload = (path: string, { chapter: { files } }: CompileContext) =>
  files.some((file) => file.path === path && file.kind !== 'code');

/** Something with a suffix that isn't that of a text, or of a site (`kubernetes.io`). */
const namesFile = (path: string) =>
  /\.\w{1,5}$/.test(path) && !/\.(?:mdx?|html?)$|^www\.|\.(?:com|org|net|io|dev|kr)$/.test(path);

function missingFile(
  href: string,
  path: string,
  element: Element,
  context: CompileContext,
): undefined {
  const { files, folder } = context.chapter;
  const known = files.flatMap(({ kind, path: other }) => (kind === 'code' ? [] : [other]));
  return broken(
    `There is no file "${href}".`,
    didYouMean(path, known) ??
      `Put the file into ${folder}; a link to another site begins with https://.`,
    element,
    context,
    'chapter/missing-file',
  );
}

type Ids = ReadonlySet<string>;

/** Every id of the page: headings, figures, lines of manifests; annotations are still to come. */
function idsOfPage(tree: Root, context: CompileContext): Ids {
  const holders = new Map<string, Element>();
  visit(tree, 'element', (element) => {
    const { id } = element.properties;
    if (typeof id !== 'string') return;
    const other = holders.get(id);
    // Two headings with one id were reported where they were read.
    if (other && isHeading(other) !== isHeading(element))
      reportTaken(id, [other, element], context);
    holders.set(id, element);
  });
  return new Set([...holders.keys(), ...context.chapter.annotations.map(({ id }) => id)]);
}

function reportTaken(id: string, holders: [Element, Element], context: CompileContext): void {
  context.issues.push({
    code: 'chapter/duplicate-heading-id',
    severity: 'error',
    message: `The id "${id}" is also that of a figure of this page.`,
    place: placeOf(holders.find(isHeading)!, context),
    hint: 'Give the heading another id.',
  });
}

function reportId(
  edition: Edition,
  id: string,
  ids: Ids,
  element: Element,
  context: CompileContext,
): undefined {
  return broken(
    `${edition.file} has nothing with the id "${id}".`,
    didYouMean(id, ids) ?? idsHint([...(factsOf(edition).ids ?? [])]),
    element,
    context,
  );
}

function targetHint(path: string, known: readonly string[]): string {
  if (/^(www\.|[\w-]+\.(com|org|net|io|dev|kr)\b)/.test(path)) return `Write https://${path}.`;
  return `A link to another site begins with https://, one to a chapter is the path of its file, such as ${known[0]}.`;
}

function idsHint(ids: readonly string[]): string {
  if (ids.length === 0) return 'It has no headings with an id.';
  return `Its headings have the ids ${ids.slice(0, 12).join(', ')}${ids.length > 12 ? ', …' : ''}.`;
}

/** What leads nowhere is words, and where it led. */
function spellOut(element: Element, href: string): void {
  element.tagName = 'span';
  element.properties = {};
  element.children.push({ type: 'text', value: ` (${href})` });
}

function broken(
  message: string,
  hint: string,
  element: Element,
  context: CompileContext,
  code: IssueCode = 'chapter/broken-link',
): undefined {
  context.issues.push({
    code,
    severity: 'error',
    message,
    place: placeOf(element, context),
    hint,
  });
}
