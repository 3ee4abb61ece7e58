import { annotationsBySource, type CitingAnnotation } from './annotations-by-source.ts';
import type { BackSection } from './sections.ts';
import type { Language } from '../../language/localized.ts';
import type { Source } from '../../book/schema/sources.ts';
import type { ChapterData, ManifestData } from '../book-data.ts';
import type { AnchoredAnnotation, Figure } from '../../chapter/outline.ts';
import type { Term } from '../../language/term.ts';
import { type AnalysedSection, sectionsByTerm, type SearchSection } from '../../search/index.ts';
import { analysedSections, type RenderText } from '../search/search-files.ts';
import { remembered } from '../remembered.ts';
import { type SiteContext, siteContext } from '../site-context.ts';

/** An annotation where it stands. */
interface PlacedAnnotation {
  chapter: ChapterData;
  anchored: AnchoredAnnotation;
}

/** Everything that the back of the book lists for readers of one language, in order. */
export interface BackOfBook extends Record<BackSection, readonly unknown[]> {
  corrections: readonly PlacedAnnotation[];
  annotations: readonly PlacedAnnotation[];
  terms: readonly { term: Term; sections: readonly SearchSection[] }[];
  diagrams: readonly { chapter: ChapterData; figure: Figure }[];
  manifests: readonly { chapter: ChapterData; manifest: ManifestData }[];
  sources: readonly {
    id: string;
    source: Source;
    annotations: readonly CitingAnnotation[];
  }[];
}

/** The back in one language; gathered once as long as the book is as it was. */
export const backOfBook = remembered(gather);

async function gather(lang: Language, render: RenderText): Promise<BackOfBook> {
  const context = await siteContext(lang);
  const { book, chapters } = context;
  const citing = annotationsBySource(chapters);
  const annotations = chapters.flatMap((chapter) =>
    chapter.outline.annotations.map((anchored) => ({ chapter, anchored })),
  );
  return {
    corrections: annotations.filter(({ anchored }) => anchored.type === 'correction'),
    annotations: annotations.filter(({ anchored }) => anchored.type !== 'correction'),
    terms: termsOf(context, await analysedSections(lang, render)),
    diagrams: chapters.flatMap((chapter) =>
      chapter.outline.figures.map((figure) => ({ chapter, figure })),
    ),
    manifests: chapters.flatMap((chapter) =>
      chapter.manifests.map((manifest) => ({ chapter, manifest })),
    ),
    sources: [...book.sources].map(([id, source]) => ({
      id,
      source,
      annotations: citing.get(id) ?? [],
    })),
  };
}

/** As a dictionary of that language would have them. */
function termsOf(
  { book, lang, words }: SiteContext,
  sections: readonly AnalysedSection[],
): BackOfBook['terms'] {
  const { terms } = book.glossary;
  const used = sectionsByTerm(terms, sections);
  const collator = new Intl.Collator(lang);
  return terms
    .map((term) => ({ term, sections: used.get(term.id)! }))
    .sort((a, b) => collator.compare(words(a.term.word), words(b.term.word)));
}
