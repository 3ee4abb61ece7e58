import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Chapter } from '../book/book.ts';
import { EntryCache } from '../cache/entry-cache.ts';
import { type Issue, isFatal } from '../issues/issue.ts';
import { codeDigest } from './code-digest.ts';
import { type BookCompiler, cacheDirectory } from './compile-book.ts';
import { type CompiledChapter, compileChapter } from './compiled-chapter.ts';
import { linkedChapters } from './linked-chapters.ts';

/** The compiled chapters of one book. */
export interface ChapterStore {
  /** Compiles a chapter once; not at all if an earlier build did, and nothing that decides it changed. */
  get(chapter: Chapter): Promise<CompiledChapter>;
  /** Hash of all that decides what a compiled chapter is. */
  keyOf(chapter: Chapter): string;
  /** What a check of the book as a whole finds, or what it found when nothing was other than now. */
  ofWhole(check: () => Promise<Issue[]>): Promise<readonly Issue[]>;
  /** Day of the last commit of a content file, if it is known. */
  changed(file: string): string | undefined;
}

/** A chapter, and the hash of all that decided it. */
export interface KeptChapter {
  key: string;
  compiled: CompiledChapter;
}

/**
 * One file a chapter, in a folder for each book and host, so that a change replaces what it makes
 * useless. Chapters with errors are not kept: their hints may name what other chapters hold.
 *
 * @param days of the last commit of each content file, where they are known.
 * @param keep whether chapters are kept on disk for the next process.
 * @param remembered what this process has kept, by slug: reading a book again costs no more files.
 */
export function createChapterStore(
  compiler: BookCompiler,
  days: ReadonlyMap<string, string>,
  keep: boolean,
  remembered: Map<string, KeptChapter>,
): ChapterStore {
  const { addresses, book } = compiler;
  const host = `${addresses.origin}${addresses.base}`;
  const folder = digest([book.root, host]).slice(0, 12);
  const cache = new EntryCache<CompiledChapter>(join(cacheDirectory, 'chapters', folder));
  const whole = new EntryCache<readonly Issue[]>(join(cacheDirectory, 'whole'));
  const changed = (file: string) => days.get(file);
  const running = new Map<Chapter, Promise<CompiledChapter>>();
  const keys = new Map<Chapter, string>();

  return { get, keyOf, ofWhole, changed };

  function get(chapter: Chapter): Promise<CompiledChapter> {
    const compiled = running.get(chapter) ?? compiledOrKept(chapter);
    running.set(chapter, compiled);
    return compiled;
  }

  async function compiledOrKept(chapter: Chapter): Promise<CompiledChapter> {
    if (!keep) return compileChapter(compiler, chapter, changed);
    const { slug } = chapter;
    const key = keyOf(chapter);
    const last = remembered.get(slug);
    if (last?.key === key) return last.compiled;
    const kept = cache.read(slug, key);
    const compiled = kept ?? (await compileChapter(compiler, chapter, changed));
    if (isFatal(compiled.issues)) return compiled;
    if (!kept) cache.write(slug, key, compiled);
    remembered.set(slug, { key, compiled });
    return compiled;
  }

  async function ofWhole(check: () => Promise<Issue[]>): Promise<readonly Issue[]> {
    if (!keep) return check();
    const key = digest([codeDigest(), book.digest, ...book.chapters.map(keyOf)]);
    const kept = whole.read(folder, key);
    if (kept) return kept;
    const issues = await check();
    if (!isFatal(issues)) whole.write(folder, key, issues);
    return issues;
  }

  function keyOf(chapter: Chapter): string {
    const known = keys.get(chapter) ?? computeKey(chapter);
    keys.set(chapter, known);
    return known;
  }

  function computeKey(chapter: Chapter): string {
    const original = chapter.editions[book.original]!;
    return digest([
      codeDigest(),
      host,
      book.digest,
      chapter.digest,
      changed(original.file) ?? '',
      ...book.languages.map((lang) => String(compiler.figuresBefore(chapter, lang))),
      ...linkedChapters(book, Object.values(chapter.editions)).map(
        ({ slug, ids }) => `${slug} ${ids.join(' ')}`,
      ),
    ]);
  }
}

function digest(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('hex');
}
