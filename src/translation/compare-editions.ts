import type { Book, Chapter } from '../book/book.ts';
import { compareAnnotations } from './compare-annotations.ts';
import { compareBlocks } from './compare-blocks.ts';
import { compareAnnotationWords } from './compare-data.ts';
import { compareDiagrams } from './compare-diagrams.ts';
import { compareFrontMatter } from './compare-front-matter.ts';
import { compareLinks } from './compare-links.ts';
import { compareSections } from './compare-sections.ts';
import { compareStates } from './compare-states.ts';
import { compareWords } from './compare-words.ts';
import type { ComparedEdition } from './compared-edition.ts';
import type { Finding } from './finding.ts';
import { languagePair } from './language-pair.ts';

/** Finds all in which a translation differs from its original. */
export function compareEditions(
  book: Pick<Book, 'languages' | 'sources' | 'glossary'>,
  chapter: Pick<Chapter, 'slug' | 'annotations'>,
  original: ComparedEdition,
  translation: ComparedEdition,
): Finding[] {
  const { facts: there } = original;
  const { facts: here } = translation;
  const findings: Finding[] = [];
  const report = (finding: Finding) => void findings.push(finding);
  const pair = languagePair(there.lang, here.lang, book.glossary);

  compareFrontMatter(original.edition, translation.edition, report);
  const twins = compareSections(there, here, report);
  for (const twin of twins) {
    const around = { original: twin.original.place, translation: twin.translation.place };
    const blocks = { original: twin.original.blocks, translation: twin.translation.blocks };
    compareBlocks({ ...blocks, around }, twin.translation.id, report);
    compareLinks(twin, book, report);
    compareDiagrams(twin, { original, translation }, pair, report);
    compareWords(twin, pair, report);
  }
  compareAnnotations(chapter, original, translation, report);
  compareAnnotationWords(chapter, translation, pair, report);
  compareStates(twins, there, translation.edition, chapter.slug, report);
  return findings;
}
