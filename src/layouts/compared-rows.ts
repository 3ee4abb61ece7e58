import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { EntryCache } from '../cache/entry-cache.ts';
import { pairSections } from '../parity/pair-sections.ts';
import { renderKey } from './render-key.ts';
import type { DigestedChapter, SiteContext } from './site-context.ts';

/** The blocks of one section in two editions, as HTML. */
export interface ComparedRow {
  id?: string | undefined;
  /** One that has no twin in the other edition stands alone. */
  blocks: readonly { original: string; translation: string }[];
}

/** Two editions look the same beside each other on the pages of both languages. */
const cache = new EntryCache<ComparedRow[]>('.cache/compared');

/**
 * Two editions of a chapter, section by section and block by block; what an earlier page or build
 * made of them, if nothing changed.
 *
 * @param html gives a text as its own page has it; not asked for what was kept.
 */
export async function comparedRows(
  context: SiteContext,
  chapters: Record<'original' | 'translation', DigestedChapter>,
  html: (side: 'original' | 'translation') => Promise<string>,
): Promise<ComparedRow[]> {
  const { original, translation } = chapters;
  const name = `${original.slug}-${original.lang}-${translation.lang}`;
  const key = renderKey(context, original.digest, translation.digest);
  const kept = cache.read(name, key);
  if (kept) return kept;
  const sideOf = async (side: keyof typeof chapters) => ({
    lang: chapters[side].textLang,
    tree: fromHtml(await html(side), { fragment: true }),
  });
  const pairs = pairSections(await sideOf('original'), await sideOf('translation'));
  const rows = pairs.map(({ id, blocks }) => ({
    id,
    blocks: blocks.map((block) => ({
      original: block.original ? toHtml(block.original) : '',
      translation: block.translation ? toHtml(block.translation) : '',
    })),
  }));
  cache.write(name, key, rows);
  return rows;
}
