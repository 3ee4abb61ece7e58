import remarkCjkFriendly from 'remark-cjk-friendly';
import { calloutSyntax } from './callout-syntax.ts';
import { commentSyntax } from './comment-syntax.ts';
import { foreignBraceSyntax } from './foreign-brace-syntax.ts';
import { formulaSyntax } from './formula-syntax.ts';
import remarkCjkFriendlyGfmStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';

/**
 * What all Markdown of the site is read with besides GFM. CommonMark does not close emphasis
 * between punctuation and a Hangul particle (`**파드(Pod)**는`); these two plugins mend that.
 */
export const markdownExtensions = [remarkCjkFriendly, remarkCjkFriendlyGfmStrikethrough];

/** What chapters, which have room for blocks, are read with. */
export const chapterExtensions = [
  ...markdownExtensions,
  calloutSyntax,
  commentSyntax,
  foreignBraceSyntax,
  formulaSyntax,
];
