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
import type { Language } from '../../language/localized.ts';
import { blockProse } from '../block-prose.ts';
import { type CompileContext, contextOf, reportAt } from '../context.ts';
import type { AnchoredAnnotation, Outline, Section } from '../outline.ts';
import { isHeading } from './rehype-sections.ts';

/**
 * Puts the annotations into the tree: phrases are marked, remarks follow their block or manifest, and each
 * section that was put right opens with its verdict line. Also takes down the prose of each section.
 */
export function rehypeAnnotations() {
  return (tree: Root, file: VFile): void => {
    const context = contextOf(file);
    const { chapter, edition, outline } = context;
    // What plugins made has no position, and is no text of the author.
    const blocks = textBlocks(tree).filter(({ element }) => element.position);
    collectProse(blocks, outline);
    visit(tree, (node) => {
      if (isCode(node) && node.type !== 'mdxjsEsm') outline.holdsCode = true;
    });
    context.prose.push(...blocks.map((block) => blockProse(block, context)));
    const note = blocks.filter(({ isMaterial }) => !isMaterial);
    const anchored = anchorAnnotations(
      chapter.annotations,
      note,
      { lang: edition.lang, holdsCode: outline.holdsCode },
      (issue) => context.issues.push(issue),
    );
    const keys = context.remarkedKeys;
    checkKeyRemarks(keys, context);
    const placed = [
      ...anchored.map(({ annotation, match }) => ({ annotation, section: match.block.section })),
      ...keys.map(({ key, section }) => ({ annotation: key.annotation, section })),
    ];
    for (const { key, host } of keys) host.children.push(noteOf(key.annotation, context));
    for (const [block, inBlock] of Map.groupBy(anchored, ({ match }) => match.block)) {
      markQuotes(inBlock, context.strings.annotation);
      addNotes(block, inBlock, context);
    }
    outline.annotations.push(
      ...inOrder(tree, [
        ...anchored.map((each) => anchoredPhrase(each, edition.lang)),
        ...keys.map((each) => anchoredKey(each, edition.lang)),
      ]),
    );
    const elements = sectionElements(tree);
    for (const section of outline.sections) {
      finishSection(section, placed, elements.get(section.id), context);
    }
    checkHeadingIds(context);
  };
}

function anchoredPhrase({ annotation, match }: Anchored, lang: Language): AnchoredAnnotation {
  const { block, start, end } = match;
  return {
    id: annotation.id,
    type: annotation.type,
    section: block.section,
    before: block.text.slice(0, start),
    exact: block.text.slice(start, end),
    after: block.text.slice(end),
    lang,
  };
}

function anchoredKey({ key, section }: PlacedKey, lang: Language): AnchoredAnnotation {
  const { id, type, manifest = '', path = '' } = key.annotation;
  const { pointer } = key.at;
  const place = { manifest, path, pointer };
  return { id, type, section, before: '', exact: path, after: '', lang, key: place };
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
  const wrapped = hostParent.type === 'element' && isWrapper(hostParent);
  if (wrapped) {
    hostParent.children.push(...notes);
    return;
  }
  const at = hostParent.children.indexOf(host);
  // Engines differ in where a float stands behind what opens.
  const first = host.tagName === 'details' ? h('div', host) : host;
  hostParent.children.splice(at, 1, h('section.annotated', [first, ...notes]));
}

function noteOf(annotation: Annotation, context: CompileContext): Element {
  const { addresses, book, chapter, lang, strings } = context;
  const path = addresses.chapter(lang, chapter.slug);
  const report = reportUrl(book, addresses, { path, id: annotation.id });
  const subject = subjectOf(book.site, context.edition.frontMatter);
  const base = { ...context, slug: chapter.slug };
  return annotationNote({ annotation, book, lang, base, strings, subject, reportUrl: report });
}

/** What ends the text of a list item. */
const isBlock = (node: ElementContent) =>
  node.type === 'element' && /^(?:ul|ol|pre|figure|table|div|details)$/.test(node.tagName);

/** Cells of one table share the wrapper around it. */
const isWrapper = (element: Element) =>
  Array.isArray(element.properties.className) && element.properties.className.includes('annotated');

interface PlacedAnnotation {
  annotation: Annotation;
  /** Id of its section. */
  section: string;
}

function finishSection(
  section: Section,
  placed: readonly PlacedAnnotation[],
  element: Element | undefined,
  context: CompileContext,
): void {
  const own = placed.filter((each) => each.section === section.id);
  if (!element) return;
  const report = reportLink(section.id, context);
  const verdicts = verdictLine(
    own.map(({ annotation }) => annotation),
    context.strings,
  );
  if (verdicts.length > 0) {
    element.children.splice(1, 0, h('p.verdicts', [...verdicts, ...(report ? [' ', report] : [])]));
  }
  checkWeight(section, own, element, context);
}

function reportLink(id: string, context: CompileContext): Element | undefined {
  const path = context.addresses.chapter(context.lang, context.chapter.slug);
  const href = reportUrl(context.book, context.addresses, { path, id });
  return href === undefined
    ? undefined
    : h('a.report', { href }, context.strings.annotation.report);
}

/** Headings and annotations share the page's one space of ids. */
function checkHeadingIds({ chapter, outline, issues, edition, book }: CompileContext): void {
  if (edition.lang !== book.original) return;
  const headings = new Set(outline.sections.map(({ id }) => id));
  for (const annotation of chapter.annotations) {
    if (!headings.has(annotation.id)) continue;
    issues.push({
      code: 'annotation/duplicate-id',
      severity: 'error',
      message: `"${annotation.id}" is also the id of a heading.`,
      place: annotation.placeOf(['id']),
      hint: 'Give the annotation a short id with a number, such as a07.',
    });
  }
}

function checkWeight(
  section: Section,
  own: readonly PlacedAnnotation[],
  element: Element,
  context: CompileContext,
): void {
  const { edition, book } = context;
  const visible = own.reduce(
    (sum, { annotation }) => sum + visibleLength(annotation, edition.lang, book.languages),
    0,
  );
  if (visible <= section.proseLength / 2) return;
  reportAt(element.children[0] ?? {}, context, {
    code: 'annotation/too-much',
    message: `The section "${section.title}" shows ${visible} characters of annotations beside ${section.proseLength} of prose; the most is half of the prose.`,
    hint: 'Shorten leads and the bodies of corrections and answers, or merge remarks.',
  });
}

function sectionElements(tree: Root): ReadonlyMap<string, Element> {
  const elements = new Map<string, Element>();
  for (const child of tree.children) {
    const id = child.type === 'element' && child.properties['dataSection'];
    if (typeof id === 'string') elements.set(id, child as Element);
  }
  return elements;
}
