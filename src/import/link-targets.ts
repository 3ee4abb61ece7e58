import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { isForPeople, ownFiles } from '../book/file-kinds.ts';
import { decoded } from '../language/percent-encoding.ts';
import type { Language } from '../language/localized.ts';
import { withoutAddressSigns } from '../chapter/beside.ts';
import type { CopiedFile } from './draft-chapter.ts';
import { filesBelow } from './find-notes.ts';
import { freeName } from './free-name.ts';
import { isIndex, stem, withoutDate } from './name-note.ts';
import { githubAnchor } from './note/heading-ids.ts';
import type { LinkTargets } from './note/links.ts';
import { destinationOf } from './note/plain.ts';
import { wikiScheme } from './note/wiki-links.ts';
import type { PlannedNote } from './plan-import.ts';
import type { Repository } from './repository.ts';

/** Notes that come into the book together, and what lies around them. */
export interface ImportedTogether {
  planned: readonly PlannedNote[];
  /** Folder above all of them. */
  root: string;
  repository: Repository | undefined;
  languages: readonly Language[];
}

/** What is found out about the links of a note while it is written. */
interface LinksOfNote {
  targets: LinkTargets;
  copied: CopiedFile[];
  /** Names that links of a wiki give, and nothing has; these links become words. */
  nowhere: string[];
}

/**
 * Gives a function that knows where the links of each note lead, and the files that come along with
 * it: these are known once the note is written.
 */
export function linksAmong(together: ImportedTogether) {
  const { planned, root, repository, languages } = together;
  const byPath = new Map(planned.map((note) => [note.path, note]));
  // Of several with one name the first.
  const names = planned.toReversed().flatMap((note) => namesOf(note).map((name) => [name.toLowerCase(), note] as const));
  const byName = new Map(names);
  const noteNamed = (name: string) => byName.get(name.toLowerCase()) ?? byName.get(stem(name).toLowerCase());
  let files: Map<string, string> | undefined;
  const fileNamed = (name: string): string | undefined => {
    files ??= new Map(filesBelow(repository?.root ?? root).toReversed().map((path) => [basename(path).normalize('NFC'), path]));
    return files.get(basename(name).normalize('NFC'));
  };
  const chapterPath = ({ slug }: PlannedNote) => `../${slug}/${languages[0]}.mdx`;

  return (from: PlannedNote): LinksOfNote => {
    const copied: CopiedFile[] = [];
    const nowhere: string[] = [];
    const inFolder = (name: string) => `chapters/${from.slug}/${name}`;
    const copy = (file: string): string => {
      const path = targetOf(file, from, copied, languages);
      if (!copied.some((other) => other.path === path)) copied.push({ path, from: file });
      return `./${destinationOf(path.slice(inFolder('').length))}`;
    };
    const copyData = (from: Uint8Array, type: string): string => {
      const isTaken = (name: string) => copied.some(({ path }) => path === inFolder(`${name}.${type}`));
      const name = `${freeName('picture', isTaken)}.${type}`;
      copied.push({ path: inFolder(name), from });
      return `./${name}`;
    };
    const toChapter = (note: PlannedNote, anchor: string | undefined): string | undefined => {
      const id = anchor === undefined ? '' : idOf(note, anchor);
      if (note === from && id) return `#${id}`;
      // What names no heading of the note itself stays as it is.
      if (note === from && id === undefined) return undefined;
      return chapterPath(note) + (id ? `#${id}` : '');
    };
    return { copied, nowhere, targets: { link, picture } };

    function link(url: string): string | null | undefined {
      const { path, anchor, name } = split(url);
      if (name !== undefined) {
        const [note, file] = [noteNamed(name), fileNamed(name)];
        if (!note && !file) nowhere.push(name);
        return note ? (toChapter(note, anchor) ?? null) : file && isDownload(file) ? copy(file) : null;
      }
      if (path === '') return toChapter(from, anchor);
      if (hasScheme.test(url)) return undefined;
      const found = locate(path, from, together);
      const file = found.find((each) => existsSync(each));
      // A note that was moved is still known by its name; of an index there is one in each folder.
      const moved = file === undefined && !isIndex(path) ? byName.get(stem(path).toLowerCase()) : undefined;
      const note = found.flatMap((each) => byPath.get(each) ?? []).at(0) ?? moved;
      if (note) return toChapter(note, anchor);
      if (file === undefined) return undefined;
      const isFolder = statSync(file).isDirectory();
      const isBeside = file.startsWith(`${dirname(from.path)}/`);
      if (isBeside && !isFolder && isDownload(file)) return copy(file);
      return repository?.addressOf(file, isFolder);
    }

    function picture(url: string): string | undefined {
      const [, type, data] = embedded.exec(url) ?? [];
      if (type && data) return copyData(Buffer.from(data, 'base64'), type.replace('+xml', ''));
      const { path, name } = split(url);
      if (name !== undefined) {
        const file = fileNamed(name);
        return file ? copy(file) : `./${destinationOf(name)}`;
      }
      if (path === '' || hasScheme.test(url)) return undefined;
      const file = locate(path, from, together).find((each) => statSync(each, { throwIfNoEntry: false })?.isFile());
      return file && copy(file);
    }
  };
} // prettier-ignore

/** A picture that is written into the note itself. */
const embedded = /^data:image\/([\w+]+)[^,]*;base64,(.+)$/is;

const hasScheme = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;

/** What others call a note. */
const namesOf = ({ path, title }: PlannedNote): string[] => {
  const name = isIndex(path) ? basename(dirname(path)) : stem(path);
  return [stem(path), title, withoutDate(name), name];
};

/** Path and fragment of an address, decoded, and what it names by its name alone. */
function split(url: string) {
  const readable = (part: string) => decoded(part).normalize('NFC');
  const [, written = '', anchor] = /^([^#]*)(?:#(.*))?$/s.exec(url)!;
  const path = readable(written.replace(/\?.*$/, ''));
  const name = path.startsWith(wikiScheme) ? path.slice(wikiScheme.length) : undefined;
  return { path, anchor: anchor === undefined ? undefined : readable(anchor), name };
}

/** Where the file may lie that a note calls so; a slash in front is the root of its site. */
function locate(path: string, from: PlannedNote, { root, repository }: ImportedTogether): string[] {
  const tops = [...new Set([root, repository?.root ?? root])];
  // Hugo and Obsidian leave the slash out.
  const bases = path.startsWith('/') ? [] : [dirname(from.path)];
  bases.push(...tops.flatMap((top) => sites.map((folder) => join(top, folder))));
  const plain = bases.map((base) => resolve(base, path.replace(/^\/+/, '')));
  const notes = plain.flatMap((each) => [each, ...indexes.flatMap((name) => extensions.map((end) => each + name + end))]);
  const within = notes.filter((each) => tops.some((top) => `${each}/`.startsWith(`${top}/`)));
  // macOS writes the names of files in another form.
  return within.flatMap((each) => [each, each.normalize('NFD')]);
} // prettier-ignore

/** Folders that are the root of a site, under the root of its files. */
const sites = ['.', 'static', 'public', 'assets', 'source', 'src', 'content', 'docs'];
const indexes = ['', '/README', '/index', '/_index'];
const extensions = ['.md', '.mdx', '.markdown'];

const isDownload = (path: string) =>
  !/\.(?:md|markdown|mdx)$/i.test(path) && !isForPeople(basename(path));

/** Where a file goes: as far below the chapter as below the note, where nothing of the chapter lies. */
function targetOf(
  file: string,
  { path, slug }: PlannedNote,
  copied: readonly CopiedFile[],
  languages: readonly Language[],
): string {
  const within = relative(dirname(path), file);
  const own = within.startsWith('..') ? basename(file) : within;
  const visible = withoutAddressSigns(own.normalize('NFC').replace(/(^|\/)\.+/g, '$1'));
  const isTaken = ownFiles(languages).includes(visible.split('/')[0]!.toLowerCase());
  const isFree = (target: string) =>
    !copied.some(({ path: other, from }) => other === target && from !== file);
  const wish = `chapters/${slug}/${isTaken ? 'files/' : ''}${visible}`;
  if (isFree(wish)) return wish;
  const beside = `chapters/${slug}/${withoutAddressSigns(basename(dirname(file)))}`;
  const inFolder = (folder: string) => `${folder}/${basename(visible)}`;
  return inFolder(freeName(beside, (folder) => !isFree(inFolder(folder))));
}

/** The id of a heading by an anchor; empty for the top of the page. */
const idOf = ({ note }: PlannedNote, anchor: string) =>
  note.headings.idOfAnchor.get(anchor.toLowerCase()) ??
  note.headings.idOfAnchor.get(githubAnchor(anchor));
