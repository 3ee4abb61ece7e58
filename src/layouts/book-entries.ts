import { getCollection, getEntry } from 'astro:content';
import type { ContentEntries, ContentEntry } from '../build/content-entries.ts';
import { liveEntries } from '../build/live-entries.ts';

/** The entry of what all pages share. */
export async function readBookEntry(): Promise<Pick<ContentEntry, 'data' | 'digest'>> {
  const entry = (await live((entries) => entries.book()))?.[0] ?? (await getEntry('book', 'book'));
  if (!entry) throw new Error('The book was not loaded');
  return { data: entry.data, digest: String(entry.digest) };
}

/** The entries of all chapters for readers of a language. */
export async function readChapterEntries(lang: string): Promise<ContentEntry[]> {
  const entries = (await live((all) => all.chapters())) ?? (await getCollection('chapters'));
  return entries
    .filter(({ id }) => id.startsWith(`${lang}/`))
    .map(({ id, data, digest }) => ({ id, data, digest: String(digest) }));
}

/** The text of a chapter in a language, without its front matter. */
export async function readChapterBody(lang: string, slug: string): Promise<string> {
  const id = `${lang}/${slug}`;
  const chapters = await live((entries) => entries.chapters());
  const entry = chapters?.find((chapter) => chapter.id === id) ?? (await getEntry('chapters', id));
  return entry?.body ?? '';
}

/**
 * While an author writes, entries come straight from the book: Astro takes half a second to write
 * down what it is handed. Where the book cannot be read just now, Astro still has it as it was.
 */
async function live<T>(read: (entries: ContentEntries) => Promise<T>): Promise<T | undefined> {
  const entries = __BUILD__ ? undefined : liveEntries();
  return entries && read(entries).catch(() => undefined);
}
