import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { decoded } from '../../language/percent-encoding.ts';
import { otherThan } from '../annotations/annotation-note.ts';
import { type CompileContext, contextOf } from '../context.ts';

/**
 * Gives what GFM makes of footnotes and task lists the words of the reader, and footnotes ids that
 * no heading and no annotation can have: those hold no colon.
 */
export function rehypeGfm() {
  return (tree: Root, file: VFile): void => {
    const context = contextOf(file);
    visit(tree, 'element', (element, index, parent) => {
      const { properties, tagName } = element;
      for (const name of ['id', 'href']) {
        const value = properties[name];
        if (typeof value === 'string')
          properties[name] = value.replace(/^(#?)user-content-(fn|fnref)-/, '$1$2:');
      }
      // That of a Korean footnote is made for an address, and addresses are decoded.
      if (String(properties.id).startsWith('fn')) properties.id = decoded(String(properties.id));
      if (properties.dataFootnoteBackref !== undefined) {
        const [number] = /\d[\d-]*$/.exec(String(properties.ariaLabel)) ?? [''];
        properties.ariaLabel = context.strings.footnotes.back(number);
      }
      if (properties.dataFootnotes !== undefined) nameFootnotes(element, context);
      // Those of an author have a place in the file.
      if (tagName === 'input' && !element.position)
        parent!.children[index!] = taskSign(properties.checked, context);
    });
    takeOut(tree);
  };
}

/** Their heading is none of the author's, and no section of the text. */
function nameFootnotes(section: Element, { lang, strings }: CompileContext): void {
  section.tagName = 'div';
  section.properties = {
    ...section.properties,
    role: 'doc-endnotes',
    ariaLabelledBy: ['footnote-label'],
  };
  const heading = section.children.findIndex(
    (child) => child.type === 'element' && child.properties.id === 'footnote-label',
  );
  section.children[heading] = h(
    'p.label',
    { id: 'footnote-label', lang: otherThan(lang, strings.lang) },
    strings.footnotes.title,
  );
}

/** A sign that can't be pressed: a box that is disabled looks as if it could, and has no name. */
function taskSign(checked: unknown, { strings: { tasks } }: CompileContext): Element {
  return checked
    ? h('span.task.done', { role: 'img', ariaLabel: tasks.done })
    : h('span.task', { role: 'img', ariaLabel: tasks.open });
}

/** Footnotes stand behind all sections, not in the last. */
function takeOut(tree: Root): void {
  const last = tree.children.at(-1);
  const notes = last?.type === 'element' ? last.children.at(-1) : undefined;
  if (last?.type !== 'element' || notes?.type !== 'element') return;
  if (notes.properties.dataFootnotes !== undefined)
    tree.children.push(last.children.pop() as Element);
}
