import type { AnnotationData } from '../../book/schema/annotations.ts';
import { type Subject, versionName } from '../../book/subject.ts';
import type { AnnotationStrings } from '../../i18n/strings.ts';

/** For which versions of its subject a remark holds, in words; nothing, if it is for all. */
export function heldVersions(
  { versions }: Pick<AnnotationData, 'versions'>,
  subject: Subject | undefined,
  words: AnnotationStrings,
): string | undefined {
  if (versions === 'any') return undefined;
  const name = versionName(subject, versions.replace(/\+$/, ''));
  return words.versions(name, versions.endsWith('+'));
}
