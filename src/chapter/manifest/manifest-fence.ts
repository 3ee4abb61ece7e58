import { isApiObject, isBroken, hideElisions, parseManifest } from '../../kubernetes/index.ts';
import { isOnKubernetes, subjectOf } from '../../book/subject.ts';
import type { CompileContext } from '../context.ts';
import type { Fence } from '../plugins/remark-fences.ts';

/**
 * Whether a fence says that it is a part of an object of the API, or holds one in a book that is
 * checked against it.
 */
export function isManifestFence(
  fence: Fence | undefined,
  { book, edition, schemas }: CompileContext,
): boolean {
  if (fence?.lang !== 'yaml') return false;
  const { attributes, code } = fence;
  if (['of', 'partial', 'expect-error'].some((name) => name in attributes)) return true;
  if (!isOnKubernetes(subjectOf(book.site, edition.frontMatter))) return false;
  const parsed = parseManifest(hideElisions(code));
  // What cannot be read is still meant to be an object where it says so.
  if (isBroken(parsed)) return /^["']?apiVersion\b/im.test(code) && /^["']?kind\b/im.test(code);
  return parsed.documents.some(({ contents }) => isApiObject(contents, schemas));
}
