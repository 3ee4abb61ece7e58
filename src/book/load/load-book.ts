import { resolve } from 'node:path';
import type { z } from 'zod';
import { type Annotation, anyName, type Book, namesOf } from '../book.ts';
import { didYouMean } from '../../language/nearest.ts';
import { fieldNotesSchema } from '../schema/field-notes.ts';
import { languagesSchema, type Site, siteSchema } from '../schema/site.ts';
import { sourcesSchema } from '../schema/sources.ts';
import { parseYamlFile, placedAt, validateYamlFile } from '../yaml/yaml-file.ts';
import { glossarySchema } from '../schema/glossary.ts';
import type { Issue, Report } from '../issues/issue.ts';
import { digested } from './content-digest.ts';
import { openContentFiles } from './content-files.ts';
import { loadChapters } from './load-chapters.ts';
import { loadLogo } from './load-logo.ts';
import { pathsBelow } from './load-files.ts';
import { reportMissingTranslations } from './missing-translations.ts';
import { reportOldKey } from './old-keys.ts';
import { readEntries } from './read-entries.ts';
import { reportUnknownFiles } from './unknown-files.ts';

/** The folder that holds the book: `CONTENT_DIR`, or `content`. */
export function contentDirectory(): string {
  return resolve(process.env['CONTENT_DIR'] || 'content');
}

/** What Astro serves as it is. */
const publicDirectory = resolve('public');

interface LoadedBook {
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

  const text = files.read('site.yaml');
  if (text === undefined) return { issues };
  const siteFile = parseYamlFile(text, files.pathOf('site.yaml'), report);
  const languages = siteFile && validateYamlFile(siteFile, languagesSchema, report)?.languages;
  const site = languages && validateYamlFile(siteFile, siteSchema(languages), report);
  if (!site) return { issues };

  if (site.kubernetes)
    reportOldKey(['kubernetes'], 'about: { name: Kubernetes, version: … }', siteFile, report);
  if (site.book?.kubernetes) reportOldKey(['book', 'kubernetes'], 'version', siteFile, report);

  const entriesOf = <T extends z.ZodType>(path: string, schema: T) =>
    readEntries(files, path, schema).entries;
  const sources = entriesOf('sources.yaml', sourcesSchema(languages));
  const glossary = entriesOf('glossary.yaml', glossarySchema(languages));
  const fieldNotes = entriesOf('field-notes.yaml', fieldNotesSchema(languages));
  const yamlFiles = {
    site: siteFile,
    sources: sources?.yaml,
    glossary: glossary?.yaml,
    fieldNotes: fieldNotes?.yaml,
  };

  const publicFiles = pathsBelow(openContentFiles(publicDirectory, report), '');
  const published = withRepository(site);
  const chapters = loadChapters(all, languages);
  const book: Book = {
    root: files.root,
    site: published,
    logo: site.logo && loadLogo(site.logo, all, siteFile.placeOf(['logo'])),
    languages,
    original: languages[0]!,
    sources: new Map(
      Object.entries(sources?.value ?? {}).map(([id, source]) => [
        id,
        { ...source, ...placedAt(sources!.yaml, [id]) },
      ]),
    ),
    sourceIds: sources ? namesOf(Object.keys(sources.yaml.value as object)) : anyName,
    glossary: glossary?.value ?? glossarySchema(languages).parse({}),
    fieldNotes: fieldNotes?.value ?? {},
    keyPlaceOf: (file, path) => yamlFiles[file]!.keyPlaceOf(path),
    placeOf: (file, path, words) => yamlFiles[file]!.placeOf(path, words),
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
  reportLostExample(book, report);
  reportMissingTranslations(book, report);
  reportUnknownFiles(files, book);
  return { book, issues };
}

/** Told once, where a source is first cited: of a finished chapter, if there is one that does. */
function reportMissingSources({ root, chapters }: Book, report: Report): void {
  const byDraft = chapters.toSorted((one, other) => Number(one.draft) - Number(other.draft));
  const citing = byDraft
    .flatMap(({ annotations }) => annotations as Annotation[])
    .find(({ sources }) => sources.length > 0);
  if (!citing) return;
  report({
    code: 'book/missing-file',
    severity: 'error',
    message: `"${citing.sources[0]!.id}" is cited, and the book has no sources.yaml, which says what that is.`,
    place: citing.placeOf(['sources', 0]),
    hint: `Write ${root}/sources.yaml: for each id its title, url, publisher, accessed and checked. docs/keys.md says what they mean.`,
  });
}

/** The title page would have none. */
function reportLostExample({ site, chapters, unread, placeOf }: Book, report: Report): void {
  const { example } = site;
  if (!example || unread.includes(example.chapter)) return;
  const chapter = chapters.find(({ slug }) => slug === example.chapter);
  if (chapter?.annotationIds.has(example.annotation)) return;
  const key = chapter ? 'annotation' : 'chapter';
  const known = chapter?.annotations.map(({ id }) => id) ?? chapters.map(({ slug }) => slug);
  report({
    code: 'book/invalid-value',
    severity: 'error',
    message: `There is no ${key} "${example[key]}"${chapter ? ` in ${chapter.slug}` : ''}.`,
    place: placeOf('site', ['example', key]),
    hint:
      didYouMean(example[key], known) ??
      `Name an annotation that is there, or put # before the lines of the example.`,
  });
}

/** On GitHub Actions the repository that builds is the one that edit links should open. */
function withRepository(site: Site): Site {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name } = process.env;
  return server && name ? { ...site, repository: `${server}/${name}` } : site;
}
