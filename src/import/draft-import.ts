import type { Strings } from '../i18n/strings.ts';
import type { Language } from '../language/localized.ts';
import { annotationsTemplate, frontMatterText } from './draft-chapter.ts';
import { writeNote } from './note/import-note.ts';
import type { LinkTargets } from './note/links.ts';
import type { PlannedNote } from './plan-import.ts';

/**
 * Makes a draft of a note, which builds as it is.
 *
 * @param languages of the book; the note is in the first.
 * @param draft words for what the note does not say.
 * @returns the files of the chapter, and the addresses that stand bare in its text.
 */
export function draftImport(
  { note, title, slug, number, part }: PlannedNote,
  targets: LinkTargets,
  languages: readonly Language[],
  { draft }: Pick<Strings, 'draft'>,
) {
  const frontMatter = frontMatterText({
    title,
    chapter: number,
    part,
    summary: note.summary ?? draft.summary,
    draft: true,
    ...(note.updated !== undefined && { updated: note.updated }),
  });
  const { body, addresses } = writeNote(note, targets);
  const folder = `chapters/${slug}`;
  return {
    files: [
      { path: `${folder}/${languages[0]}.mdx`, text: `${frontMatter}\n${body}` },
      { path: `${folder}/annotations.yaml`, text: annotationsTemplate(languages) },
    ],
    addresses,
  };
}
