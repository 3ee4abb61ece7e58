import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { contextOf } from '../context.ts';

/**
 * Says of the words of the interface in which language they are, where it is another than that of
 * the text: a screen reader would speak them as if they were the author's.
 */
export function rehypeInterfaceLanguage() {
  return (tree: Root, file: VFile): void => {
    const { lang, strings } = contextOf(file);
    if (strings.lang === lang) return;
    const { code, plate, manifest, annotation, questions, tasks } = strings;
    const own = new Set(wordsIn([code, plate, manifest, annotation, questions, tasks]));
    const figure = plate.label('');
    visit(tree, 'element', (element) => {
      const said = onlyText(element) ?? element.properties.ariaLabel;
      if (typeof said !== 'string' || element.properties.lang !== undefined) return;
      if (!own.has(said) && !(element.tagName === 'b' && said.startsWith(figure))) return;
      element.properties.lang = strings.lang;
      return SKIP;
    });
  };
}

function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
}

function onlyText({ children }: Element): string | undefined {
  const [child, ...others] = children;
  return child?.type === 'text' && others.length === 0 ? child.value.trim() : undefined;
}
