import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { UsageError } from '../book/issues/usage-error.ts';
import { count, formatIssue } from '../book/issues/format.ts';
import type { Book } from '../book/book.ts';
import { excerptReader } from '../book/load/content-files.ts';
import { contentDirectory } from '../book/load/load-book.ts';
import { readBook } from '../book/load/read-book.ts';
import { loadStrings } from '../i18n/load-strings.ts';
import { draftImport } from '../import/draft-import.ts';
import { findNotes, rootOf } from '../import/find-notes.ts';
import { linksAmong } from '../import/link-targets.ts';
import { newSources, sourcesText } from '../import/note/new-source.ts';
import { planImport, type PlannedNote } from '../import/plan-import.ts';
import { repositoryOf } from '../import/repository.ts';
import { issueSummary, manifestProposals } from '../import/summary.ts';
import { writeNewFiles } from '../import/write-new-files.ts';
import { checkOpened } from '../site/check-book.ts';
import { currentBook } from '../site/current-book.ts';
import { siteAddress } from '../site/site-address.ts';
import { runCommand } from './command.ts';

await runCommand({
  name: 'npm run import',
  does: 'Makes Markdown notes drafts of new chapters, and lists what is left to do.',
  words: 'notes/ more.md …, or note.md [04-replication]',
  options: {
    'dry-run': {
      type: 'boolean',
      says: 'Lists the chapters that would come to be; writes nothing.',
    },
  },
  async run({ 'dry-run': isDry }, words) {
    const [first, wish] = words;
    if (first === undefined) throw new UsageError('Say which notes are to be imported.');
    // The second word after a note names its chapter, where it is no note itself.
    const isWish = words.length === 2 && !existsSync(wish!) && !/[./]/.test(wish!);
    await importNotes(isWish ? [first] : words, isWish ? wish : undefined, isDry);
  },
});

async function importNotes(paths: string[], wish: string | undefined, isDry: boolean) {
  // A setting that makes no sense is told before anything is written.
  siteAddress();
  const { notes, skipped } = findNotes(paths);
  for (const { path, reason } of skipped) console.log(`left out ${path}: ${reason}`);
  if (notes.length === 0) throw new UsageError('There is no note to import.');
  if (wish !== undefined && notes.length > 1) {
    throw new UsageError(
      `"${wish}" can name one chapter, and these are ${count(notes.length, 'note')}.`,
    );
  }
  const book = readBook();
  const root = rootOf(paths, notes);
  const planned = planImport(notes, root, book.chapters, wish);
  for (const { number, part, slug, title, path } of planned) {
    const place = `${number}.${part}`.padStart(6);
    console.log(`${place}  ${slug}  "${title}"  from ${relative(process.cwd(), path)}`);
  }
  tellTwins(book, planned);
  if (isDry) return console.log(`\n${count(planned.length, 'chapter')}; nothing was written.`);
  const repository = repositoryOf(root);
  const linksOf = linksAmong({ planned, root, repository, languages: book.languages });
  const strings = (await loadStrings([book.original]))[book.original]!;
  const addresses: string[] = [];
  const nowhere: string[] = [];
  let copied = 0;
  for (const note of planned) {
    const links = linksOf(note);
    const draft = draftImport(note, links.targets, book.languages, strings);
    writeNewFiles(contentDirectory(), `chapters/${note.slug}`, [...draft.files, ...links.copied]);
    addresses.push(...draft.addresses);
    nowhere.push(...links.nowhere);
    copied += links.copied.length;
  }
  const files = copied > 0 ? `, with ${count(copied, 'file')} beside them` : '';
  console.log(`\nwrote ${count(planned.length, 'draft')} to ${book.root}/chapters/${files}`);
  if (nowhere.length > 0) {
    const links = count(nowhere.length, 'link');
    console.log(`made words of ${links} to notes that are not here, such as [[${nowhere[0]}]]`);
  }
  addSources(book, addresses);
  await printIssues(book, planned);
}

/** Nothing is written over, so that notes that came in before come in a second time. */
function tellTwins({ chapters, original }: Book, planned: readonly PlannedNote[]): void {
  const titles = new Map(
    chapters.map((each) => [each.editions[original]?.frontMatter.title, each]),
  );
  const twins = planned.filter(({ title }) => titles.has(title));
  const [first] = twins;
  if (!first) return;
  console.log(
    `\n${count(twins.length, 'note')} with the title of a chapter that is there already, such as "${first.title}" (${titles.get(first.title)!.slug}): the new chapter stands beside it.`,
  );
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

/** All that is left to do where it is little, or a line for each kind. */
async function printIssues(book: Book, planned: readonly PlannedNote[]): Promise<void> {
  const { issues } = await checkOpened(currentBook());
  const readSource = excerptReader(contentDirectory());
  const files = planned.map(({ slug }) => `${book.root}/chapters/${slug}/`);
  const own = issues.filter(({ place }) => files.some((folder) => place.file.startsWith(folder)));
  if (own.length === 0) return console.log('\nThe checks find nothing to do in them.');
  const errors = own.filter(({ severity }) => severity === 'error').length;
  const state =
    errors > 0 ? `${count(errors, 'error')} must be mended first` : 'The drafts build as they are';
  console.log(`\n${state}. Left for you, ${count(own.length, 'point')}:\n`);
  if (planned.length === 1)
    for (const issue of own) console.log(`${formatIssue(issue, readSource)}\n`);
  else for (const line of issueSummary(own)) console.log(line);
  for (const [file, all] of Map.groupBy(own, ({ place }) => place.file)) {
    for (const [line, words] of manifestProposals(readSource(file) ?? '', all)) {
      console.log(`${file}:${line} ${words}`);
    }
  }
  if (planned.length > 1) console.log('\n`npm run check` lists each with its line.');
}
