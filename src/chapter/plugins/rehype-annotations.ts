import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { anchorAnnotations } from '../annotations/anchor-annotations.ts';
import { annotationNote } from '../annotations/annotation-note.ts';
import { checkKeyRemarks } from '../annotations/check-key-remarks.ts';
import { type Anchored, markQuotes } from '../annotations/mark-quotes.ts';
import type { PlacedKey } from '../annotations/remarked-keys.ts';
import { codeSign, isCode, type TextBlock, textBlocks } from '../annotations/text-blocks.ts';
import { verdictLine } from '../annotations/verdict-line.ts';
import { visibleLength } from '../annotations/visible-length.ts';
import type { Annotation } from '../../book/book.ts';
import { reportUrl } from '../../book/report-url.ts';
import { subjectOf } from '../../book/subject.ts';
import { blockProse } from '../block-prose.ts';
import { type CompileContext, contextOf, reportAt } from '../context.ts';
import type { AnchoredAnnotation, Outline, Section } from '../outline.ts';
import { isHeading, sectionsOf } from './rehype-sections.ts';

/**
 * Puts the annotations into the tree: phrases are marked, remarks follow their block or manifest, and each
 * section that was put right opens with its verdict line. Also takes down the prose of each section.
 */
export function rehypeAnnotations() {
  return (tree: Root, file: VFile): void => {
    const context = contextOf(file);
    const { chapter, lang, outline } = context;
    // What plugins made has no position, and is no text of the author.
    const blocks = textBlocks(tree).filter(({ element }) => element.position);
    collectProse(blocks, outline);
    visit(tree, (node) => {
      if (isCode(node) && node.type !== 'mdxjsEsm') outline.holdsCode = true;
    });
    context.prose.push(...blocks.map((block) => blockProse(block, context)));
    const anchored = anchorAnnotations(
      chapter.annotations,
      blocks.filter(({ isMaterial }) => !isMaterial),
      { lang, holdsCode: outline.holdsCode },
      (issue) => context.issues.push(issue),
    );
    const keys = context.remarkedKeys;
    checkKeyRemarks(keys, context);
    for (const { key, host } of keys) host.children.push(noteOf(key.annotation, context));
    for (const [block, inBlock] of Map.groupBy(anchored, ({ match }) => match.block)) {
      markQuotes(inBlock, context.strings.annotation);
      addNotes(block, inBlock, context);
    }
    const placed = [...anchored.map(placedPhrase), ...keys.map(placedKey)];
    outline.annotations.push(
      ...inOrder(
        tree,
        placed.map(({ annotation: { id, type }, ...place }) => ({ id, type, lang, ...place })),
      ),
    );
    const elements = sectionsOf(tree);
    for (const section of outline.sections) {
      const own = placed.filter((each) => each.section === section.id);
      const annotations = own.map(({ annotation }) => annotation);
      finishSection(section, annotations, elements.get(section.id)!, context);
    }
    checkHeadingIds(context);
  };
}

interface PlacedAnnotation extends Omit<AnchoredAnnotation, 'id' | 'type' | 'lang'> {
  annotation: Annotation;
}

function placedPhrase({ annotation, match }: Anchored): PlacedAnnotation {
  const { block, start, end } = match;
  return {
    annotation,
    section: block.section,
    before: block.text.slice(0, start),
    exact: block.text.slice(start, end),
    after: block.text.slice(end),
  };
}

function placedKey({ key: { annotation, at }, section }: PlacedKey): PlacedAnnotation {
  const { manifest = '', path = '' } = annotation;
  const key = { manifest, path, pointer: at.pointer };
  return { annotation, section, before: '', exact: path, after: '', key };
}

/** As their remarks stand on the page. */
function inOrder(tree: Root, annotations: readonly AnchoredAnnotation[]): AnchoredAnnotation[] {
  const order = new Map<unknown, number>();
  visit(tree, 'element', ({ properties }) => {
    if (properties.role === 'note') order.set(properties.id, order.size);
  });
  return annotations.toSorted((a, b) => order.get(a.id)! - order.get(b.id)!);
}

function collectProse(blocks: readonly TextBlock[], outline: Outline): void {
  const byId = new Map(outline.sections.map((section) => [section.id, section]));
  for (const { section, text, element, isMaterial } of blocks) {
    const written = text.replaceAll(codeSign, '').trim();
    if (written === '' || isHeading(element)) continue;
    const entry = byId.get(section);
    if (!entry) {
      outline.opening = joined(outline.opening, written);
      continue;
    }
    entry.prose = joined(entry.prose, written);
    if (!isMaterial) entry.proseLength += written.length;
  }
}

const joined = (before: string, text: string) => `${before}${before && '\n'}${text}`;

/**
 * A list item holds its own remarks, and its own text in one box, which they stand beside; any other
 * block is wrapped together with them.
 */
function addNotes(block: TextBlock, anchored: readonly Anchored[], context: CompileContext): void {
  const notes = anchored.map(({ annotation }) => noteOf(annotation, context));
  const { host, hostParent } = block;
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

function noteOf(annotation: Annotation, context: CompileContext): Element {
  const { book, chapter, edition, lang, strings } = context;
  return annotationNote({
    annotation,
    book,
    lang,
    base: { ...context, slug: chapter.slug },
    strings,
    subject: subjectOf(book.site, edition.frontMatter),
    reportUrl: reportUrlOf(annotation.id, context),
  });
}

/** Where a mistake in a part of the page can be reported, if there is a repository. */
function reportUrlOf(id: string, { addresses, book, chapter, lang }: CompileContext) {
  return reportUrl(book, addresses, { path: addresses.chapter(lang, chapter.slug), id });
}

/** What ends the text of a list item. */
const isBlock = (node: ElementContent) =>
  node.type === 'element' && /^(?:ul|ol|pre|figure|table|div|details)$/.test(node.tagName);

/** Cells of one table share the wrapper around it. */
const isWrapper = (element: Element) =>
  Array.isArray(element.properties.className) && element.properties.className.includes('annotated');

function finishSection(
  section: Section,
  own: readonly Annotation[],
  element: Element,
  context: CompileContext,
): void {
  const verdicts = verdictLine(own, context.strings);
  if (verdicts.length > 0) {
    const href = reportUrlOf(section.id, context);
    const words = context.strings.annotation.report;
    const report = href === undefined ? [] : [' ', h('a.report', { href }, words)];
    element.children.splice(1, 0, h('p.verdicts', [...verdicts, ...report]));
  }
  const visible = own.reduce(
    (sum, annotation) => sum + visibleLength(annotation, context.lang, context.book.languages),
    0,
  );
  if (visible <= section.proseLength / 2) return;
  reportAt(element.children[0] ?? {}, context, {
    code: 'annotation/too-much',
    message: `The section "${section.title}" shows ${visible} characters of annotations beside ${section.proseLength} of prose; the most is half of the prose.`,
    hint: 'Shorten leads and the bodies of corrections and answers, or merge remarks.',
  });
}

/** Headings and annotations share the page's one space of ids. */
function checkHeadingIds(context: CompileContext): void {
  const { chapter, outline, lang, book } = context;
  if (lang !== book.original) return;
  const headings = new Set(outline.sections.map(({ id }) => id));
  for (const { id, placeOf } of chapter.annotations) {
    if (!headings.has(id)) continue;
    reportAt(placeOf(['id']), context, {
      code: 'annotation/duplicate-id',
      message: `"${id}" is also the id of a heading.`,
      hint: 'Give the annotation a short id with a number, such as a07.',
    });
  }
}
