import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { type CompileContext, contextOf } from '../context.ts';
import { checkQuestions } from '../questions/check-questions.ts';
import { findKey } from '../manifest/chapter-manifest.ts';
import { questionList } from '../questions/question-list.ts';
import { sectionsOf } from './rehype-sections.ts';

/**
 * Puts the questions of each section at its end. Runs after the sections are there and before the
 * manifests, which turn links to their keys into addresses.
 */
export function rehypeQuestions() {
  return (tree: Root, file: VFile): void => {
    const context = contextOf(file);
    const { book, chapter, lang } = context;
    if (lang === book.original) checkQuestions(context);
    const bySection = Map.groupBy(chapter.questions, ({ section }) => section);
    for (const [id, section] of sectionsOf(tree)) {
      const questions = bySection.get(id);
      if (!questions) continue;
      const list = questionList(questions, {
        languages: book.languages,
        lang,
        base: { ...context, slug: chapter.slug },
        strings: context.strings.questions,
        annotations: chapter.annotations,
        sources: book.sources,
        manifests: chapter.manifests,
        hrefOf: (citation) =>
          citation.kind === 'annotation' ? `#${citation.id}` : manifestLink(citation, context),
      });
      section.children.push(list);
    }
  };
}

/** A path that is not there was reported; the link then leads to the manifest as a whole. */
function manifestLink(
  { name, path }: { name: string; path: string },
  { chapter, schemas }: CompileContext,
): string {
  const manifest = chapter.manifests.find((candidate) => candidate.name === name)!;
  const isThere = path !== '' && findKey(manifest, path, schemas);
  return `manifest:${name}${isThere ? `#${path}` : ''}`;
}
