import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import type { PluggableList } from 'unified';
import { addressSyntax } from './address-syntax.ts';
import { calloutSyntax } from './callout-syntax.ts';
import { commentSyntax } from './comment-syntax.ts';
import { foreignBraceSyntax } from './foreign-brace-syntax.ts';
import { formulaSyntax } from './formula-syntax.ts';
import remarkCjkFriendlyGfmStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';

/** One tilde is that of a range in Korean: `5~10개, 20~30개`. */
const strikethrough = { singleTilde: false };

/**
 * What all Markdown of the site is read with. CommonMark does not close emphasis between punctuation
 * and a Hangul particle (`**파드(Pod)**는`); the two plugins behind that of GFM mend that.
 */
export const markdownExtensions: PluggableList = [
  [remarkGfm, strikethrough],
  remarkCjkFriendly,
  [remarkCjkFriendlyGfmStrikethrough, strikethrough],
  addressSyntax,
];

/** What chapters, which have room for blocks, are read with. */
export const chapterExtensions: PluggableList = [
  ...markdownExtensions,
  calloutSyntax,
  commentSyntax,
  foreignBraceSyntax,
  formulaSyntax,
];
