import type { Root } from 'hast';
import { h } from 'hastscript';
import { visitParents } from 'unist-util-visit-parents';
import type { VFile } from 'vfile';
import { addressOfFile, pathBeside } from '../beside.ts';
import { contextOf } from '../context.ts';
import { replacer } from '../find-parts.ts';
import { sectionOf } from './rehype-sections.ts';

/** Every picture leads to its file as it is, which is published beside the page. */
export function rehypePictures() {
  return (tree: Root, file: VFile): void => {
    const { addresses, chapter, outline } = contextOf(file);
    visitParents(tree, 'element', (image, ancestors) => {
      if (image.tagName !== 'img') return;
      const path = pathBeside(String(image.properties.src));
      const shown = chapter.files.find((candidate) => candidate.path === path);
      if (!shown) return;
      const section = sectionOf(ancestors);
      const isTitled = ancestors.some(
        (node) => node.type === 'element' && node.tagName === 'figure' && node.properties.id,
      );
      const alt = String(image.properties.alt ?? '');
      if (alt && !isTitled) outline.pictures.push({ section, alt });
      outline.files.push({ path: shown.path, file: shown.file });
      const isLinked = ancestors.some((node) => node.type === 'element' && node.tagName === 'a');
      if (isLinked || !alt) return;
      const href = addressOfFile(chapter, shown.path, addresses);
      replacer(image, ancestors)(h('a.original', { href }, image));
    });
  };
}
