import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Annotation } from '../../book/book.ts';
import { subjectOf } from '../../book/subject.ts';
import { type CompileContext, reportPart } from '../context.ts';
import { annotationNote } from './annotation-note.ts';
import type { TextBlock } from './text-blocks.ts';

/**
 * Sets remarks behind the block that they are about. A list item holds its own, and its own text in
 * one box, which they stand beside; any other block is wrapped together with them.
 */
export function addNotes({ host, hostParent }: TextBlock, notes: readonly Element[]): void {
  if (host.tagName === 'li') {
    host.properties.className = ['annotated'];
    const end = host.children.findIndex(isBlock);
    const own = host.children.splice(0, end === -1 ? host.children.length : end);
    host.children.unshift(h('div', own), ...notes);
    return;
  }
  if (hostParent.type === 'element' && isWrapper(hostParent)) {
    hostParent.children.push(...notes);
    return;
  }
  const at = hostParent.children.indexOf(host);
  // Engines differ in where a float stands behind what opens.
  const first = host.tagName === 'details' ? h('div', host) : host;
  hostParent.children.splice(at, 1, h('section.annotated', [first, ...notes]));
}

/** The remark that a chapter's page prints for an annotation. */
export function noteOf(annotation: Annotation, context: CompileContext): Element {
  const { book, chapter, edition, lang, strings } = context;
  return annotationNote({
    annotation,
    book,
    lang,
    base: { ...context, slug: chapter.slug },
    strings,
    subject: subjectOf(book.site, edition.frontMatter),
    reportUrl: reportPart(annotation.id, context),
  });
}

/** What ends the text of a list item. */
const isBlock = (node: ElementContent) =>
  node.type === 'element' && /^(?:ul|ol|pre|figure|table|div|details)$/.test(node.tagName);

/** Cells of one table share the wrapper around it. */
const isWrapper = (element: Element) =>
  Array.isArray(element.properties.className) && element.properties.className.includes('annotated');
