import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
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
    const isNumbered = (element: Element, said: string) =>
      element.tagName === 'a'
        ? said.startsWith(plate.standalone)
        : isName(element) &&
          [plate.label(''), code.terminal('')].some((each) => said.startsWith(each));
    visit(tree, 'element', (element) => {
      const { properties } = element;
      if (properties.lang !== undefined) return;
      if (hasClass(element, 'ours')) properties.lang = lang;
      const said = onlyText(element) ?? properties.ariaLabel;
      const isOwn =
        builtOfWords.some((name) => hasClass(element, name)) ||
        (typeof said === 'string' && (own.has(said) || isNumbered(element, said)));
      if (isOwn) properties.lang = strings.lang;
    });
  };
}

/** What is made of words and numbers; an author's own words in it say so themselves. */
const builtOfWords = ['field', 'fields-by', 'more', 'data-footnote-backref'];

const hasClass = ({ properties: { className } }: Element, name: string) =>
  Array.isArray(className) && className.includes(name);

const isName = (element: Element) => element.tagName === 'b' || hasClass(element, 'file');

function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
}

/** The text of an element that has no other, or none that is seen. */
function onlyText({ children }: Element): string | undefined {
  const [child, ...others] = children;
  const isAlone = others.every((other) => other.type === 'element' && hasClass(other, 'sr'));
  return child?.type === 'text' && isAlone ? child.value.trim() : undefined;
}
