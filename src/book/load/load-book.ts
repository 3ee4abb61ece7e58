import { resolve } from 'node:path';
import { type Annotation, anyName, type Book, type Placed } from '../book.ts';
import type { Language } from '../../language/localized.ts';
import { fieldNotesSchema } from '../schema/field-notes.ts';
import { languagesSchema, type Site, siteSchema } from '../schema/site.ts';
import { sourcesSchema } from '../schema/sources.ts';
import {
  parseYamlFile,
  validateEntries,
  validateYamlFile,
  type YamlFile,
} from '../yaml/yaml-file.ts';
import { glossarySchema } from '../schema/glossary.ts';
import type { Issue, Report } from '../issues/issue.ts';
import { digested } from './content-digest.ts';
import { type ContentFiles, openContentFiles } from './content-files.ts';
import { loadChapters } from './load-chapters.ts';
import { loadLogo } from './load-logo.ts';
import { pathsBelow } from './load-files.ts';
import { reportMissingTranslations } from './missing-translations.ts';
import { reportOldKey } from './old-keys.ts';
import { reportUnknownFiles } from './unknown-files.ts';

/** The folder that holds the book: `CONTENT_DIR`, or `content`. */
export function contentDirectory(): string {
  return resolve(process.env['CONTENT_DIR'] || 'content');
}

/** What Astro serves as it is. */
export const publicDirectory = resolve('public');

export interface LoadedBook {
  /** Missing when site.yaml cannot be read: nothing can be said about the rest then. */
  book?: Book;
  issues: readonly Issue[];
}

/** Reads all of the content folder, once. Never throws for what it finds there. */
export function loadBook(directory = contentDirectory()): LoadedBook {
  const issues: Issue[] = [];
  const report: Report = (issue) => void issues.push(issue);
  const all = openContentFiles(directory, report);
  const files = digested(all);

  const siteFile = readYaml(files, 'site.yaml', report);
  const languages = siteFile && validateYamlFile(siteFile, languagesSchema, report)?.languages;
  if (!siteFile || !languages) return { issues };
  const site = validateYamlFile(siteFile, siteSchema(languages), report);
  if (!site) return { issues };

  if (site.kubernetes)
    reportOldKey(['kubernetes'], 'about: { name: Kubernetes, version: … }', siteFile, report);
  if (site.book?.kubernetes) reportOldKey(['book', 'kubernetes'], 'version', siteFile, report);

  const sourcesFile = readYaml(files, 'sources.yaml', report, { optional: true });
  const glossaryFile = readYaml(files, 'glossary.yaml', report, { optional: true });
  const notesFile = readYaml(files, 'field-notes.yaml', report, { optional: true });
  const yamlFiles = {
    site: siteFile,
    sources: sourcesFile,
    glossary: glossaryFile,
    fieldNotes: notesFile,
  };

  const publicFiles = pathsBelow(openContentFiles(publicDirectory, report), '');
  const nowhere = { file: files.pathOf('site.yaml'), line: 1, column: 1 };
  const published = withRepository(site);
  const sources = sourcesFile && validateEntries(sourcesFile, sourcesSchema(languages), report);
  const chapters = loadChapters(all, languages, report);
  const book: Book = {
    root: files.root,
    site: published,
    logo: site.logo && loadLogo(site.logo, all, siteFile.placeOf(['logo']), report),
    languages,
    original: languages[0]!,
    sources: placedEntries(sources?.value ?? {}, sourcesFile),
    sourceIds: sources ? new Set(Object.keys(sourcesFile.value as object)) : anyName,
    glossary:
      (glossaryFile && validateEntries(glossaryFile, glossarySchema(languages), report)?.value) ??
      glossarySchema(languages).parse({}),
    fieldNotes:
      (notesFile && validateEntries(notesFile, fieldNotesSchema(languages), report)?.value) ?? {},
    keyPlaceOf: (file, path) => yamlFiles[file]?.keyPlaceOf(path) ?? nowhere,
    placeOf: (file, path, words) => yamlFiles[file]?.placeOf(path, words) ?? nowhere,
    chapters,
    unread: all
      .list('chapters')
      .filter(({ name, directory }) => directory && !chapters.some(({ slug }) => slug === name))
      .map(({ name }) => name),
    // Chapters may import components, which are there or not.
    digest: files.digest(
      JSON.stringify([published.repository, pathsBelow(all, 'components'), publicFiles]),
    ),
    publicFiles,
  };
  if (!files.has('sources.yaml')) reportMissingSources(book, report);
  reportMissingTranslations(book, report);
  reportUnknownFiles(files, book, report);
  return { book, issues };
}

/** Told once, where a source is first cited: of a finished chapter, if there is one that does. */
function reportMissingSources({ root, chapters }: Book, report: Report): void {
  const byDraft = chapters.toSorted((one, other) => Number(one.draft) - Number(other.draft));
  const citing = byDraft.flatMap(({ annotations }) => annotations).find(isCiting);
  if (!citing) return;
  report({
    code: 'book/missing-file',
    severity: 'error',
    message: `"${citing.sources[0]!.id}" is cited, and the book has no sources.yaml, which says what that is.`,
    place: citing.placeOf(['sources', 0]),
    hint: `Write ${root}/sources.yaml: for each id its title, url, publisher, accessed and checked. docs/keys.md says what they mean.`,
  });
}

const isCiting = ({ sources }: Annotation) => sources.length > 0;

function readYaml(
  files: ContentFiles,
  path: string,
  report: Report,
  options: { optional?: boolean } = {},
): YamlFile | undefined {
  const text = files.read(path, options);
  const yaml = text === undefined ? undefined : parseYamlFile(text, files.pathOf(path), report);
  // A file in which nothing but comments is left says as much as no file.
  return options.optional && yaml?.value === null ? undefined : yaml;
}

function placedEntries<T extends object>(
  entries: Readonly<Record<string, T>>,
  file: YamlFile | undefined,
): ReadonlyMap<Language, T & Placed> {
  return new Map(
    Object.entries(entries).map(([id, entry]) => [
      id,
      {
        ...entry,
        placeOf: (path, words) => file!.placeOf([id, ...path], words),
        keyPlaceOf: (path) => file!.keyPlaceOf([id, ...path]),
      },
    ]),
  );
}

/** On GitHub Actions the repository that builds is the one that edit links should open. */
function withRepository(site: Site): Site {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name } = process.env;
  return server && name ? { ...site, repository: `${server}/${name}` } : site;
}
