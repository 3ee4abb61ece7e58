import { UsageError } from '../book/issues/usage-error.ts';
import type { Chapter } from '../book/book.ts';
import { slug as slugSchema } from '../book/schema/fields.ts';
import { slugOf } from '../language/slug-of.ts';

/** Where a new chapter goes: its folder, its number in the book, its part of that number. */
export type ChapterPlace = Pick<Chapter, 'slug' | 'number' | 'part'>;

/**
 * Finds the place of a new chapter. The digits that its name opens with are its number, and it is
 * the next part of the chapters that have that number already; without digits it comes last. A year
 * is no number.
 *
 * @param given the number, where it is known otherwise.
 * @throws UsageError with a sentence for the author when the name cannot be used.
 */
export function placeChapter(
  slug: string,
  existing: readonly ChapterPlace[],
  given?: number,
): ChapterPlace {
  if (!slugSchema.safeParse(slug).success) {
    const better = slugOf(slug);
    throw new UsageError(
      `"${slug}" cannot be the name of a chapter: it becomes part of an address, so it takes ` +
        `lower-case letters, digits and single hyphens, such as ${better || '04-replication'}.`,
    );
  }
  if (existing.some((chapter) => chapter.slug === slug)) {
    throw new UsageError(`There is a chapter "${slug}" already; it was left as it is.`);
  }
  const digits = /^\d{1,3}(?=-|$)/.exec(slug)?.[0];
  const last = Math.max(0, ...existing.map(({ number }) => number));
  const number = given ?? (digits === undefined ? last + 1 : Number(digits));
  const parts = existing.filter((chapter) => chapter.number === number).map(({ part }) => part);
  return { slug, number, part: Math.max(0, ...parts) + 1 };
}
