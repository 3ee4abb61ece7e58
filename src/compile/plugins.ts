import type { PluggableList } from 'unified';
import type { ContextOf } from './context.ts';
import { markdownExtensions } from './markdown.ts';
import { rehypeAnnotations } from './rehype-annotations.ts';
import { rehypeComponents } from './rehype-components.ts';
import { rehypeFences } from './rehype-fences.ts';
import { rehypeLinks } from './rehype-links.ts';
import { rehypeManifests } from './rehype-manifests.ts';
import { rehypeNotices } from './rehype-notices.ts';
import { rehypePlates } from './rehype-plates.ts';
import { rehypeSections } from './rehype-sections.ts';
import { rehypeTerms } from './rehype-terms.ts';
import { rehypeQuestions } from '../questions/rehype-questions.ts';
import { remarkComponents } from './remark-components.ts';
import { remarkContext } from './remark-context.ts';
import { remarkFences } from './remark-fences.ts';
import { remarkHeadingIds } from './remark-heading-ids.ts';
import { remarkProse } from './remark-prose.ts';

/**
 * THE list. Astro compiles chapters with it, and so do check, search, text and parity, so that
 * they all see the same tree. None of these plugins has side effects: Astro skips them when its
 * cache is warm.
 */
export function chapterPlugins(contextOf: ContextOf): {
  remarkPlugins: PluggableList;
  rehypePlugins: PluggableList;
} {
  return {
    remarkPlugins: [
      ...markdownExtensions,
      [remarkContext, contextOf],
      remarkHeadingIds,
      remarkProse,
      remarkComponents,
      remarkFences,
    ],
    rehypePlugins: [
      rehypeSections,
      rehypeQuestions,
      rehypePlates,
      rehypeManifests,
      rehypeFences,
      rehypeComponents,
      rehypeLinks,
      rehypeAnnotations,
      rehypeTerms,
      rehypeNotices,
    ],
  };
}
