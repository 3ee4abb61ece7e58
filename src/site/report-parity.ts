import type { Language } from '../language/localized.ts';
import type { Finding } from '../translation/finding.ts';
import type { WantedSections } from '../translation/wanted-sections.ts';
import { position } from '../book/issues/format.ts';
import { translationsOf } from '../translation/accept-translations.ts';
import { checkChapter } from './check-chapter.ts';
import type { BookCompiler } from './compile-book.ts';

/**
 * Tells how each section of each translation stands to its original.
 *
 * @param lang the one language to tell about, or all.
 * @param tell takes one line at a time.
 */
export async function reportParity(
  compiler: BookCompiler,
  wanted: WantedSections,
  lang: Language | undefined,
  tell: (line: string) => void,
): Promise<void> {
  const { book } = compiler;
  const total = { sections: 0, differing: 0 };
  for (const chapter of book.chapters) {
    const checked = await checkChapter(compiler, chapter, () => undefined);
    for (const edition of translationsOf(book, chapter, lang)) {
      const findings = checked.findings[edition.lang] ?? [];
      const sections = checked.sections[edition.lang] ?? [];
      const told = sections.filter((id) => wanted.wants(chapter.slug, id));
      if (told.length === 0) continue;
      tell(`${chapter.slug}, ${book.original} → ${edition.lang}`);
      for (const id of told) {
        const own = findings.filter(({ section }) => section === id);
        total.sections++;
        if (own.length > 0) total.differing++;
        tell(`  ${id}: ${own.length === 0 ? 'in step with the original' : ''}`.trimEnd());
        for (const finding of own) tell(findingLine(finding));
      }
    }
  }
  tell(`Sections compared: ${total.sections}; to look at: ${total.differing}`);
}

function findingLine({ code, message, place, original }: Finding): string {
  return `    ${position(place)} ${code} ${message} (${position(original)})`;
}
