import type { Chapter } from '../book/book.ts';
import type { IssueCode } from '../book/issues/codes.ts';
import type { Issue } from '../book/issues/issue.ts';

/** What cannot be shown at all, not even in a draft whose front matter can be read. */
const unshowable: ReadonlySet<IssueCode> = new Set([
  'annotation/duplicate-id',
  'book/outside-content',
  'chapter/invalid-mdx',
]);

/**
 * Of drafts, faults that a page can be shown with are warnings: its author has not finished.
 *
 * @param chapters as far as the issues are of their files.
 */
export function softened(issues: readonly Issue[], chapters: readonly Chapter[]): Issue[] {
  const folders = chapters.filter(({ draft }) => draft).map(({ folder }) => `${folder}/`);
  return issues.map((issue) => {
    const isOfDraft = folders.some((folder) => issue.place.file.startsWith(folder));
    return isOfDraft && !unshowable.has(issue.code) ? { ...issue, severity: 'warning' } : issue;
  });
}
