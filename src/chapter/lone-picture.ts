import type { Element } from 'hast';

/** A picture, and what its paragraph holds: itself, or a link around it. */
export interface LonePicture {
  image: Element;
  content: Element;
}

/** The picture of a paragraph that holds nothing else. */
export function lonePicture(paragraph: Element): LonePicture | undefined {
  if (paragraph.tagName !== 'p') return undefined;
  const content = onlyElement(paragraph);
  const image = content?.tagName === 'a' ? onlyElement(content) : content;
  return content && image?.tagName === 'img' ? { image, content } : undefined;
}

function onlyElement({ children }: Element): Element | undefined {
  const [first, ...others] = children.filter(
    (child) => !(child.type === 'text' && child.value.trim() === ''),
  );
  return first?.type === 'element' && others.length === 0 ? first : undefined;
}
