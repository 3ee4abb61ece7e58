import { blockProse } from '../block-prose.ts';
import type { CompileContext } from '../context.ts';
import { isHeading } from '../plugins/rehype-sections.ts';
import { codeSign, type TextBlock } from './text-blocks.ts';

/** Takes down the prose of a chapter: of each section for its outline, of each block for checks of words. */
export function collectProse(blocks: readonly TextBlock[], context: CompileContext): void {
  const { outline, prose } = context;
  const byId = new Map(outline.sections.map((section) => [section.id, section]));
  for (const block of blocks) {
    prose.push(blockProse(block, context));
    const written = block.text.replaceAll(codeSign, '').trim();
    if (written === '' || isHeading(block.element)) continue;
    const section = byId.get(block.section);
    if (!section) {
      outline.opening = joined(outline.opening, written);
      continue;
    }
    section.prose = joined(section.prose, written);
    if (!block.isMaterial) section.proseLength += written.length;
  }
}

const joined = (before: string, text: string) => `${before}${before && '\n'}${text}`;
