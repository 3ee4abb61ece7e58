import type { Root, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { headingId } from '../../compile/remark-heading-ids.ts';
import { makeLinksAbsolute } from './absolute-links.ts';
import { footnotes } from './footnotes.ts';
import { head } from './head.ts';
import { parseChapter, printMarkdown } from './markdown-text.ts';
import { spellOutMaterial } from './material.ts';
import { placeFootnotes } from './place-footnotes.ts';
import { sectionQuestions } from './section-questions.ts';
import type { TextEdition } from './text-edition.ts';

/**
 * A chapter as Markdown for plain viewers: no component, no relative link, annotations as
 * footnotes at their phrase.
 *
 * @throws RangeError when an annotation of the page has no phrase in the source.
 */
export function chapterMarkdown(edition: TextEdition): string {
  const tree = parseChapter(edition.source);
  const sections = takeHeadingIds(tree);
  const lost = placeFootnotes(tree, edition.chapter.outline.annotations);
  if (lost.length > 0) {
    throw new RangeError(`${edition.chapter.slug}: no phrase in the source for ${lost.join(', ')}`);
  }
  makeLinksAbsolute(tree, edition);
  addQuestions(tree, sections, edition);
  spellOutMaterial(tree, edition);
  tree.children.unshift(...head(edition));
  tree.children.push(...footnotes(edition));
  return printMarkdown(tree);
}

/** Takes the ids off the headings; gives the id of each heading's section. */
function takeHeadingIds(tree: Root): Map<Root['children'][number], string> {
  const ids = new Map<Root['children'][number], string>();
  for (const node of tree.children) {
    if (node.type !== 'heading') continue;
    ids.set(node, headingId.exec(toString(node))?.[1] ?? '');
    const last = node.children.at(-1) as Text | undefined;
    if (last?.type === 'text') last.value = last.value.replace(headingId, '');
  }
  return ids;
}

function addQuestions(
  tree: Root,
  sections: ReadonlyMap<Root['children'][number], string>,
  edition: TextEdition,
): void {
  const bySection = Map.groupBy(edition.chapter.questions, ({ section }) => section);
  let current = '';
  const flush = () => {
    const questions = bySection.get(current);
    return questions ? sectionQuestions(questions, edition) : [];
  };
  const children: Root['children'] = [];
  for (const node of tree.children) {
    const id = sections.get(node);
    if (id !== undefined) {
      children.push(...flush());
      current = id;
    }
    children.push(node);
  }
  tree.children = [...children, ...flush()];
}
