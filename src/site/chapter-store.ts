import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { Chapter } from '../book/book.ts';
import { addressesIn } from '../chapter/annotations/inline-markdown.ts';
import { textsOf } from '../chapter/check-texts.ts';
import { factsOf, linkedChapter } from '../chapter/facts.ts';
import { cacheFolder } from '../cache/cache-folder.ts';
import { EntryCache } from '../cache/entry-cache.ts';
import { isFatal } from '../book/issues/issue.ts';
import type { CheckedChapter } from '../editions/book-data.ts';
import { remembered } from '../editions/remembered.ts';
import { checkChapter } from './check-chapter.ts';
import { codeDigest } from '../cache/code-digest.ts';
import type { BookCompiler } from './compile-book.ts';

/** The checked chapters of one book. */
export type ChapterStore = ReturnType<typeof createChapterStore>;

/**
 * Chapters with errors are not remembered: their hints may name what other chapters hold.
 *
 * @param days of the last commit of each content file, where they are known.
 * @param known what this process has checked, by slug, with the hash of all that decided it, for
 *   books that are read again.
 * @param keep whether chapters are kept on disk for the next process.
 */
export function createChapterStore(
  compiler: BookCompiler,
  days: ReadonlyMap<string, string>,
  known: Map<string, CheckedChapter & { key: string }>,
  keep: boolean,
) {
  const { addresses, book, figuresBefore } = compiler;
  // One file a chapter, so that a change replaces what it makes useless.
  const folder = join(cacheFolder(), 'chapters', hash('sha256', book.root).slice(0, 12));
  const cache = new EntryCache<CheckedChapter>(folder);

  /** Day of the last commit of a content file, if it is known. */
  const changed = (file: string) => days.get(file);

  /** Checks a chapter once; not at all if that was done before, and nothing that decides it changed. */
  const get = remembered(async (chapter: Chapter): Promise<CheckedChapter> => {
    const key = keyOf(chapter);
    const last = known.get(chapter.slug);
    if (last?.key === key) return last;
    const kept = keep ? cache.read(chapter.slug, key) : undefined;
    const checked = kept ?? (await checkChapter(compiler, chapter, changed));
    if (isFatal(checked.issues)) return checked;
    known.set(chapter.slug, { ...checked, key });
    if (keep && !kept) cache.write(chapter.slug, key, checked);
    return checked;
  });

  /** Hash of all that decides what a check of a chapter comes to. */
  function keyOf(chapter: Chapter): string {
    const linked = [
      ...Object.values(chapter.editions).flatMap((edition) => [...factsOf(edition).linked]),
      ...textsOf(chapter).flatMap(({ text }) => addressesIn(text).links.map(linkedChapter)),
    ];
    const decides = [
      codeDigest(),
      addresses.origin,
      addresses.base,
      book.digest,
      chapter.digest,
      chapter.draft,
      changed(chapter.editions[book.original]!.file),
      book.languages.map((lang) => figuresBefore(chapter, lang)),
      book.chapters.filter(({ slug }) => linked.includes(slug)).map(linkTargets),
      book.unread.filter((slug) => linked.includes(slug)),
    ];
    return hash('sha256', JSON.stringify(decides));
  }

  return { get, keyOf, changed };
}

/** What there is to link to in a chapter. */
function linkTargets({ slug, annotations, editions }: Chapter): unknown {
  const headings = Object.values(editions).map((edition) => [
    edition.lang,
    ...(factsOf(edition).ids ?? []),
  ]);
  return [slug, annotations.map(({ id }) => id), headings];
}
