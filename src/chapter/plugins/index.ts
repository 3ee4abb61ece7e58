import type { PluggableList } from 'unified';
import { chapterExtensions } from '../markdown.ts';
import { rehypeLineBreaks } from '../line-breaks.ts';
import { rehypeAnnotations } from './rehype-annotations.ts';
import { rehypeComponents } from './rehype-components.ts';
import { rehypeFences } from './rehype-fences.ts';
import { rehypeFormulas } from './rehype-formulas.ts';
import { rehypeGfm } from './rehype-gfm.ts';
import { rehypeHtml } from './rehype-html.ts';
import { rehypeInterfaceLanguage } from './rehype-interface-language.ts';
import { rehypeLinks } from './rehype-links.ts';
import { rehypeManifests } from './rehype-manifests.ts';
import { rehypeOpenPoints, rehypeOpenWords } from './rehype-open-points.ts';
import { rehypeNotices } from './rehype-notices.ts';
import { rehypePictures } from './rehype-pictures.ts';
import { rehypePlates } from './rehype-plates.ts';
import { rehypeRare } from './rehype-rare.ts';
import { rehypeSections } from './rehype-sections.ts';
import { rehypeTables } from './rehype-tables.ts';
import { rehypeTerms } from './rehype-terms.ts';
import { rehypeVerdicts } from './rehype-verdicts.ts';
import { rehypeQuestions } from './rehype-questions.ts';
import { remarkCallouts } from './remark-callouts.ts';
import { remarkComponents } from './remark-components.ts';
import { remarkFences } from './remark-fences.ts';
import { remarkForeignMarks } from './remark-foreign-marks.ts';
import { remarkHeadingIds } from './remark-heading-ids.ts';
import { remarkHtml } from './remark-html.ts';
import { remarkJavaScript } from './remark-javascript.ts';
import { remarkPictures } from './remark-pictures.ts';
import { remarkProse } from './remark-prose.ts';

/**
 * THE list. `npm run check` runs every edition through it, and Astro runs those that become pages;
 * what the check finds out on the way is what search, lists and other editions are made of. None of
 * these plugins has side effects beyond the context of its file.
 */
export const chapterPlugins: { remarkPlugins: PluggableList; rehypePlugins: PluggableList } = {
  remarkPlugins: [
    ...chapterExtensions,
    remarkHeadingIds,
    remarkProse,
    remarkForeignMarks,
    remarkCallouts,
    remarkJavaScript,
    remarkHtml,
    remarkComponents,
    remarkPictures,
    remarkFences,
  ],
  rehypePlugins: [
    rehypeHtml,
    rehypeOpenPoints,
    rehypeSections,
    rehypeGfm,
    rehypeQuestions,
    // What adds most to the tree comes last, so that few have to walk through it.
    rehypeTables,
    rehypeComponents,
    rehypeFences,
    rehypeManifests,
    rehypePlates,
    rehypePictures,
    rehypeLinks,
    rehypeAnnotations,
    rehypeVerdicts,
    rehypeTerms,
    rehypeFormulas,
    rehypeRare,
    rehypeLineBreaks,
    rehypeNotices,
    rehypeOpenWords,
    rehypeInterfaceLanguage,
  ],
};
