import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import type { VFile } from 'vfile';
import { verdictLine } from '../annotations/verdict-line.ts';
import { visibleLength } from '../annotations/visible-length.ts';
import type { Annotation } from '../../book/book.ts';
import { type CompileContext, contextOf, reportAt, reportPart } from '../context.ts';
import type { Section } from '../outline.ts';
import { sectionsOf } from './rehype-sections.ts';

/**
 * Opens each section that was put right with its verdict line, and reports those whose remarks say
 * more than half of what the note says.
 */
export function rehypeVerdicts() {
  return (tree: Root, file: VFile): void => {
    const context = contextOf(file);
    const { chapter, outline } = context;
    const known = new Map(chapter.annotations.map((annotation) => [annotation.id, annotation]));
    const bySection = Map.groupBy(outline.annotations, ({ section }) => section);
    const elements = sectionsOf(tree);
    for (const section of outline.sections) {
      const own = (bySection.get(section.id) ?? []).map(({ id }) => known.get(id)!);
      const element = elements.get(section.id)!;
      addVerdicts(section, own, element, context);
      checkLength(section, own, element, context);
    }
  };
}

function addVerdicts(
  { id }: Section,
  own: readonly Annotation[],
  { children }: Element,
  context: CompileContext,
): void {
  const verdicts = verdictLine(own, context.strings);
  if (verdicts.length === 0) return;
  const href = reportPart(id, context);
  const words = context.strings.annotation.report;
  const report = href === undefined ? [] : [' ', h('a.report', { href }, words)];
  children.splice(1, 0, h('p.verdicts', [...verdicts, ...report]));
}

function checkLength(
  { title, proseLength }: Section,
  own: readonly Annotation[],
  { children }: Element,
  context: CompileContext,
): void {
  const { lang, book } = context;
  const visible = own.reduce((sum, each) => sum + visibleLength(each, lang, book.languages), 0);
  if (visible <= proseLength / 2) return;
  reportAt(children[0] ?? {}, context, {
    code: 'annotation/too-much',
    message: `The section "${title}" shows ${visible} characters of annotations beside ${proseLength} of prose; the most is half of the prose.`,
    hint: 'Shorten leads and the bodies of corrections and answers, or merge remarks.',
  });
}
