import { type Book, type Chapter, type Edition, editionFor } from '../book/book.ts';
import type { Place } from '../book/issues/issue.ts';
import { decoded } from '../language/percent-encoding.ts';
import { didYouMean, nearest } from '../language/nearest.ts';
import { nameFault, pathBeside } from './beside.ts';
import type { CompileContext, Fault } from './context.ts';
import { factsOf, linkedChapter } from './facts.ts';
import { linkAddress } from './link-address.ts';
import { findKey, unknownPath } from './manifest/chapter-manifest.ts';

/** What a link is held against; a text of the whole book has no chapter around it. */
export type LinkContext = Pick<
  CompileContext,
  'book' | 'lang' | 'addresses' | 'issues' | 'schemas'
> &
  Partial<Pick<CompileContext, 'chapter' | 'edition' | 'outline'>>;

/** Whether an address leads out of the book, to somewhere that an address can name. */
export const leadsAway = (href: string) =>
  /^(?:https?:\/\/|mailto:|tel:)/i.test(href) && URL.canParse(href);

/** Ids of a page. */
export type Ids = ReadonlySet<string>;

/**
 * The address of a link within the book. On its own page that is `#id`, to another chapter the
 * relative path of its file, as on GitHub (`../04-replication/ko.mdx#scaling`), to a file its path
 * below the chapter's folder, or below `public/` with a slash in front. Whatever leads nowhere is
 * reported.
 *
 * @param ids of the page that the link stands on.
 * @returns nothing where it leads nowhere.
 */
export function resolveLink(
  href: string,
  place: Place,
  ids: Ids,
  context: LinkContext,
): string | undefined {
  const issue = faultOf(href, ids, context);
  if (issue) {
    context.issues.push({ severity: 'error', place, ...issue });
    return undefined;
  }
  if (href.startsWith('#')) return href;
  return linkAddress(href, { ...context, slug: context.chapter?.slug });
}

function faultOf(href: string, ids: Ids, context: LinkContext): Fault | undefined {
  const { book, chapter, edition } = context;
  if (/^https?:/i.test(href)) {
    return broken(`"${href}" is no address.`, 'Write the whole of it: https://example.org/page.');
  }
  if (/^#?$/.test(href)) {
    return broken('The address of this link is empty.', 'Write where it leads: [words](#id).');
  }
  const [path, fragment] = href.split('#') as [string, string?];
  const id = fragment === undefined ? undefined : decoded(fragment);
  if (path === '' && edition && chapter) {
    return ids.has(id ?? '') ? undefined : unknownId(edition, chapter, id, ids);
  }
  if (path.startsWith('manifest:')) return faultOfManifest(path.slice(9), id, context);
  if (path.startsWith('/')) return faultOfPublicFile(path, context);
  const below = chapter ? path : path.replace(/^(?:\.\/)?chapters\//, '../');
  const slug = linkedChapter(below);
  const linked = book.chapters.find((candidate) => candidate.slug === slug);
  const beside = chapter && pathBeside(path);
  if (!linked && chapter && beside !== undefined) {
    const found = chapter.files.find((file) => file.path === beside);
    if (found) {
      const { path: name, file } = found;
      return nameFault(name) ?? void context.outline?.files.push({ path: name, file });
    }
    if (namesFile(beside)) return missingFile(href, beside, chapter);
  }
  if (!linked) {
    if (book.unread.includes(slug ?? '')) return undefined;
    const addressOf = (name: string) =>
      `${chapter ? '../' : 'chapters/'}${name}/${context.lang}.mdx`;
    const folder = slug ?? /^\.\.\/([^/]+)/.exec(below)?.[1];
    const meant = folder && likelyChapter(folder, id, context);
    const hint = meant ? `Did you mean "${addressOf(meant)}"?` : targetHint(path, book, addressOf);
    return broken(`"${href}" is no chapter of this book.`, hint);
  }
  if (id === undefined) return undefined;
  const target = editionFor(book, linked, context.lang);
  const { ids: headings } = factsOf(target);
  // What a chapter that cannot be read holds is not known.
  if (!headings) return undefined;
  const known = new Set([...headings, ...linked.annotations.map((each) => each.id)]);
  return known.has(id) ? undefined : unknownId(target, linked, id, known);
}

function faultOfManifest(
  name: string,
  path: string | undefined,
  { chapter, schemas }: LinkContext,
): Fault | undefined {
  const manifest = chapter?.manifests.find((candidate) => candidate.name === name);
  if (!manifest) {
    const names = chapter?.manifests.map((each) => each.name) ?? [];
    const hint = didYouMean(name, names) ?? 'Name a file of the folder manifests/.';
    return { code: 'manifest/missing-file', message: `There is no manifest "${name}".`, hint };
  }
  if (!path || findKey(manifest, path, schemas)) return undefined;
  return unknownPath(name, path);
}

function faultOfPublicFile(path: string, { book }: LinkContext): Fault | undefined {
  if (book.publicFiles.includes(decoded(path.slice(1)))) return undefined;
  const known = book.publicFiles.map((file) => `/${file}`);
  const hint = 'A link to a chapter is the path of its file; one with a slash leads into public/.';
  return broken(`The folder public/ has no "${path.slice(1)}".`, didYouMean(path, known) ?? hint);
}

/** Something with a suffix that isn't that of a text, or of a site (`kubernetes.io`). */
const namesFile = (path: string) =>
  /\.\w{1,5}$/.test(path) && !/\.(?:mdx?|html?)$|^www\.|\.(?:com|org|net|io|dev|kr)$/.test(path);

function missingFile(href: string, path: string, { files, folder }: Chapter): Fault {
  const known = files.map((file) => file.path);
  const hint = `Put the file into ${folder}; a link to another site begins with https://.`;
  const message = `There is no file "${href}".`;
  return { code: 'chapter/missing-file', message, hint: didYouMean(path, known) ?? hint };
}

function unknownId(edition: Edition, { draft }: Chapter, id = '', known: Ids): Fault | undefined {
  // Told at the heading: the id may be meant for it.
  if (factsOf(edition).lacksIds && !draft) return undefined;
  return broken(
    `${edition.file} has nothing with the id "${id}".`,
    didYouMean(id, known) ?? idsHint([...(factsOf(edition).ids ?? [])]),
  );
}

/**
 * The folder that a chapter was renamed to: one that has the heading, else the one that begins with
 * the same number, else one of nearly the same name. Numbers that differ are of other chapters.
 */
function likelyChapter(slug: string, id: string | undefined, { book }: LinkContext) {
  const numberOf = (name: string) => /^\d*/.exec(name)![0];
  const names = book.chapters.map((each) => each.slug);
  const alike = names.filter((name) => numberOf(name) === numberOf(slug));
  const holds = ({ editions }: Chapter) =>
    id !== undefined && Object.values(editions).some((each) => factsOf(each).ids?.has(id));
  const holding = book.chapters.filter(holds).map((each) => each.slug);
  if (holding.length === 1) return holding[0];
  return numberOf(slug) !== '' && alike.length === 1 ? alike[0] : nearest(slug, alike);
}

function targetHint(path: string, { chapters }: Book, addressOf: (slug: string) => string): string {
  if (/^(www\.|[\w-]+\.(com|org|net|io|dev|kr)\b)/.test(path)) return `Write https://${path}.`;
  const names = chapters.slice(0, 8).map(({ slug }) => slug);
  const all = `${names.join(', ')}${names.length < chapters.length ? ', …' : ''}`;
  return `A link to another site begins with https://, one to a chapter is the path of its file, such as ${addressOf(names[0] ?? '04-replication')}. The folders are ${all}.`;
}

function idsHint(ids: readonly string[]): string {
  if (ids.length === 0) return 'It has no headings with an id.';
  return `Its headings have the ids ${ids.slice(0, 12).join(', ')}${ids.length > 12 ? ', …' : ''}.`;
}

const broken = (message: string, hint: string): Fault => ({
  code: 'chapter/broken-link',
  message,
  hint,
});
