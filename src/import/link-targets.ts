import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { isForPeople, ownFiles } from '../book/file-kinds.ts';
import { decoded } from '../language/percent-encoding.ts';
import type { Language } from '../language/localized.ts';
import { withoutAddressSigns } from '../chapter/beside.ts';
import type { CopiedFile } from './draft-chapter.ts';
import type { PlannedNote } from './draft-import.ts';
import { filesBelow } from './find-notes.ts';
import { isIndex, stem, withoutDate } from './name-note.ts';
import { GithubAnchors } from './note/heading-ids.ts';
import type { LinkTargets } from './note/links.ts';
import { destinationOf } from './note/plain.ts';
import { wikiScheme } from './note/wiki-links.ts';
import type { Repository } from './repository.ts';

/** Notes that come into the book together, and what lies around them. */
export interface ImportedTogether {
  planned: readonly PlannedNote[];
  /** Folder above all of them. */
  root: string;
  repository: Repository | undefined;
  languages: readonly Language[];
}

/** Where the links of a note lead, and the files that come along with it. */
export interface NoteLinks {
  targets: LinkTargets;
  /** Filled while the note is written. */
  copied: CopiedFile[];
}

/** Gives a function that knows where the links of each note lead. */
export function linksAmong(together: ImportedTogether): (from: PlannedNote) => NoteLinks {
  const { planned, root, repository, languages } = together;
  const top = repository?.root ?? root;
  const byPath = new Map(planned.map((note) => [note.path, note]));
  const byName = new Map<string, PlannedNote>();
  for (const note of planned.toReversed()) {
    for (const name of namesOf(note)) byName.set(name.toLowerCase(), note);
  }
  let files: Map<string, string> | undefined;
  const fileNamed = (name: string): string | undefined => {
    files ??= new Map(filesBelow(top).toReversed().map((path) => [basename(path).normalize('NFC'), path]));
    return files.get(basename(name).normalize('NFC'));
  };

  return (from) => {
    const copied: CopiedFile[] = [];
    const copy = (path: string): string => {
      const target = targetOf(path, from, copied, languages);
      if (!copied.some(({ path: other }) => other === target)) copied.push({ path: target, from: path });
      return `./${destinationOf(target.slice(`chapters/${from.slug}/`.length))}`;
    };
    const toChapter = (note: PlannedNote, anchor: string | undefined): string | undefined => {
      const known = anchor === undefined ? '' : idOf(note, anchor);
      if (note === from && anchor !== undefined) return known ? `#${known}` : known === '' ? chapterPath(note) : undefined;
      return chapterPath(note) + (known ? `#${known}` : '');
    };
    const chapterPath = ({ slug }: PlannedNote) => `../${slug}/${languages[0]}.mdx`;
    return { copied, targets: { link, picture } };

    function link(url: string): string | null | undefined {
      const [path, anchor] = split(url);
      if (path === '') return toChapter(from, anchor);
      if (url.startsWith(wikiScheme)) {
        const name = path.slice(wikiScheme.length);
        const note = byName.get(name.toLowerCase()) ?? byName.get(stem(name).toLowerCase());
        const file = fileNamed(name);
        return note ? toChapter(note, anchor) : file && isDownload(file) ? copy(file) : null;
      }
      if (hasScheme.test(url)) return undefined;
      const found = locate(path, from, together);
      const note =
        found.flatMap((each) => byPath.get(each) ?? []).at(0) ??
        (path.startsWith('/') ? byName.get(stem(path).toLowerCase()) : undefined);
      if (note) return toChapter(note, anchor);
      const file = found.find((each) => existsSync(each));
      if (file === undefined) return undefined;
      const isFolder = statSync(file).isDirectory();
      const isBeside = file.startsWith(`${dirname(from.path)}/`);
      if (isBeside && !isFolder && isDownload(file)) return copy(file);
      return repository?.addressOf(file, isFolder);
    }

    function picture(url: string): string | undefined {
      const [path] = split(url);
      const isByName = path.startsWith(wikiScheme);
      if (!isByName && (path === '' || hasScheme.test(url))) return undefined;
      const file = isByName
        ? fileNamed(path.slice(wikiScheme.length))
        : locate(path, from, together).find((each) => existsSync(each) && statSync(each).isFile());
      return file === undefined ? (isByName ? `./${destinationOf(path.slice(wikiScheme.length))}` : undefined) : copy(file);
    }
  };
} // prettier-ignore

const hasScheme = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;

/** What others call a note. */
const namesOf = ({ path, title }: PlannedNote): string[] => {
  const name = isIndex(path) ? basename(dirname(path)) : stem(path);
  return [stem(path), title, withoutDate(name), name];
};

/** Path and fragment of an address, decoded. */
function split(url: string): [path: string, anchor?: string] {
  const [, path = '', anchor] = /^([^#]*)(?:#(.*))?$/s.exec(url)!;
  const words = [path.replace(/\?.*$/, ''), ...(anchor === undefined ? [] : [anchor])];
  return words.map((word) => decoded(word).normalize('NFC')) as [string, string?];
}

/** Where the file may lie that a note calls so; a slash in front is the root of its site. */
function locate(path: string, from: PlannedNote, { root, repository }: ImportedTogether): string[] {
  const tops = [...new Set([root, repository?.root ?? root])];
  const bases = path.startsWith('/')
    ? tops.flatMap((top) => ['.', 'static', 'public', 'assets', 'source', 'src'].map((folder) => join(top, folder)))
    : [dirname(from.path)];
  const plain = bases.map((base) => resolve(base, path.replace(/^\/+/, '')));
  const notes = plain.flatMap((each) => [each, `${each}.md`, join(each, 'README.md'), join(each, 'index.md'), join(each, '_index.md')]);
  const within = notes.filter((each) => tops.some((top) => `${each}/`.startsWith(`${top}/`)));
  // macOS writes the names of files in another form.
  return within.flatMap((each) => [each, each.normalize('NFD')]);
} // prettier-ignore

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
  let target = `${beside}/${basename(visible)}`;
  for (let count = 2; !isFree(target); count++) {
    target = `${beside}-${count}/${basename(visible)}`;
  }
  return target;
}

/** The id of a heading by an anchor; empty for the top of the page. */
const idOf = ({ note }: PlannedNote, anchor: string) =>
  note.headings.idOfAnchor.get(anchor.toLowerCase()) ??
  note.headings.idOfAnchor.get(new GithubAnchors().next(anchor));
