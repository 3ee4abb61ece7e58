import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { EntryCache } from '../cache/entry-cache.ts';
import { printable, type SourceNumbers } from '../editions/print/printable.ts';
import { renderKey } from './render-key.ts';
import type { DigestedChapter, SiteContext } from './site-context.ts';

/** The edition for paper is one page: with one chapter changed, the others need not be read again. */
const cache = new EntryCache<string>('.cache/printed');

/**
 * The text of a chapter as HTML for paper; what an earlier build made of it, if nothing changed.
 *
 * @param html gives the text as the chapter's page has it; not asked for what was kept.
 */
export async function printedText(
  context: SiteContext,
  chapter: DigestedChapter,
  sources: SourceNumbers,
  html: () => Promise<string>,
): Promise<string> {
  const name = `${context.lang}-${chapter.slug}`;
  const key = renderKey(context, chapter.digest);
  const kept = cache.read(name, key);
  if (kept !== undefined) return kept;
  const tree = fromHtml(await html(), { fragment: true });
  const printed = toHtml(printable(tree, `${chapter.slug}-`, sources));
  cache.write(name, key, printed);
  return printed;
}
