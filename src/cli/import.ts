import { UsageError } from '../book/issues/usage-error.ts';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isOnKubernetes, subjectOf } from '../book/subject.ts';
import { draftImport } from '../import/draft-import.ts';
import { importNote } from '../import/note/import-note.ts';
import { newSources, sourcesText } from '../import/note/new-source.ts';
import { placeChapter } from '../import/place-chapter.ts';
import { slugOf } from '../language/slug-of.ts';
import type { Book } from '../book/book.ts';
import { badLine } from '../book/load/bad-line.ts';
import { checkOpened } from '../site/check-book.ts';
import { excerptReader } from '../book/load/content-files.ts';
import { cacheFolder } from '../cache/cache-folder.ts';
import { currentBook } from '../site/current-book.ts';
import { contentDirectory } from '../book/load/load-book.ts';
import { readBook } from '../book/load/read-book.ts';
import { loadSchemaIndex } from '../kubernetes/index.ts';
import { siteAddress } from '../site/site-address.ts';
import { writeNewFiles } from '../import/write-new-files.ts';
import { count, formatIssue } from '../book/issues/format.ts';
import { runCommand } from './command.ts';

await runCommand({
  name: 'npm run import',
  does: 'Makes a Markdown note the draft of a new chapter, and lists what needs a person.',
  words: 'note.md [04-replication]',
  async run(_, [file, slug, ...others]) {
    if (others.length > 0) throw new UsageError(`One note at a time; "${others[0]}" is too much.`);
    await importFile(file, slug);
  },
});

async function importFile(file: string | undefined, wish: string | undefined): Promise<void> {
  if (!file) throw new UsageError('Say which note is to be imported.');
  // A setting that makes no sense is told before anything is written.
  siteAddress();
  const raw = readNote(file);
  const book = readBook();
  const schemas = () => loadSchemaIndex(cacheFolder());
  const note = importNote(raw, isOnKubernetes(subjectOf(book.site)) ? schemas : undefined);
  const name = basename(file).replace(/\.\w+$/, '');
  const title = note.title ?? name;
  const slug = wish ?? (slugOf(/^readme$/i.test(name) ? title : name) || 'note');
  const place = placeChapter(slug, book.chapters);
  const draft = draftImport(note, place, title, book.languages);
  writeNewFiles(contentDirectory(), `chapters/${slug}`, draft.files);
  for (const { path } of draft.files) console.log(`wrote ${book.root}/${path}`);
  addSources(book, note.addresses);

  console.log(`\n"${draft.title}" is chapter ${place.number}, part ${place.part}.`);
  const text = `${book.root}/${draft.files[0]!.path}`;
  for (const { line, message } of draft.questions) console.log(`${text}:${line} ${message}`);
  await printIssues(`${book.root}/chapters/${slug}/`);
}

function readNote(file: string): string {
  if (!existsSync(file)) throw new UsageError(`There is no "${file}".`);
  if (!statSync(file).isFile()) throw new UsageError(`"${file}" is no file; name one note.`);
  if (statSync(file).size > 2 * 1024 * 1024) {
    throw new UsageError(`"${file}" is longer than 2 MB; split it into notes.`);
  }
  const bytes = readFileSync(file);
  const line = badLine(bytes);
  if (line !== undefined) {
    throw new UsageError(
      `"${file}" is not UTF-8 text in line ${line}, or holds a control character there.`,
    );
  }
  const text = new TextDecoder().decode(bytes);
  if (text.trim() === '') throw new UsageError(`"${file}" is empty.`);
  return text;
}

/** New entries go to the end of sources.yaml; what stands there is left as it is. */
function addSources({ root, sources }: Book, addresses: readonly string[]): void {
  const known = new Map([...sources].map(([id, { url }]) => [id, Object.values(url)]));
  const found = newSources(addresses, known);
  if (found.length === 0) return;
  const file = join(contentDirectory(), 'sources.yaml');
  const before = existsSync(file) ? readFileSync(file, 'utf8').replace(/\n*$/, '\n') : '';
  const entries = sourcesText(found, new Date().toISOString().slice(0, 10));
  writeFileSync(file, `${before}${before && '\n'}${entries}`);
  console.log(
    `added ${count(found.length, 'source')} to ${root}/sources.yaml; say how you checked each`,
  );
}

async function printIssues(folder: string): Promise<void> {
  const { issues } = await checkOpened(currentBook());
  const own = issues.filter(({ place }) => place.file.startsWith(folder));
  const readSource = excerptReader(contentDirectory());
  for (const issue of own) console.log(`\n${formatIssue(issue, readSource)}`);
  console.log(
    own.length === 0
      ? '\nThe checks find nothing wrong.'
      : `\n${count(own.length, 'issue')} left for you.`,
  );
}
