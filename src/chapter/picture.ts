import type { Element } from 'hast';
import { h } from 'hastscript';
import type { PlateStrings } from '../i18n/strings.ts';

/** A picture that stands in a paragraph of its own. */
export interface PictureFigure {
  /** The `img`, or the author's own link around it. */
  content: Element;
  /** What the caption says, if the author wrote one: the figure has a number then. */
  caption?: { id: string; number: string; title: string };
  strings: PlateStrings;
}

/** A picture as a `figure`. */
export function pictureFigure({ content, caption, strings }: PictureFigure): Element {
  return h('figure.picture', { id: caption?.id }, [
    content,
    ...(caption
      ? [h('figcaption', [h('b', strings.label(caption.number)), ` ${caption.title}`])]
      : []),
  ]);
}

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
