import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import type { Language } from '../language/localized.ts';
import { pairSections } from '../translation/pair-sections.ts';

/** The text of a chapter as its page has it. */
export interface RenderedText {
  lang: Language;
  html: string;
}

/** The blocks of one section in two editions, as HTML. */
export interface ComparedRow {
  id?: string | undefined;
  /** One that has no twin in the other edition stands alone. */
  blocks: readonly { original: string; translation: string }[];
}

/** Two editions of a chapter, section by section and block by block. */
export function comparedRows(original: RenderedText, translation: RenderedText): ComparedRow[] {
  return pairSections(sideOf(original), sideOf(translation)).map(({ id, blocks }) => ({
    id,
    blocks: blocks.map((block) => ({
      original: block.original ? toHtml(block.original) : '',
      translation: block.translation ? toHtml(block.translation) : '',
    })),
  }));
}

const sideOf = ({ lang, html }: RenderedText) => ({
  lang,
  tree: fromHtml(html, { fragment: true }),
});
