import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import temml from 'temml';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { sentence } from '../../book/issues/sentence.ts';
import { type CompileContext, contextOf, reportAt } from '../context.ts';

/**
 * Draws formulas as MathML, which browsers set without script, style or font of ours. Late, so that
 * words, search and annotations have read their TeX.
 */
export function rehypeFormulas() {
  return (tree: Root, file: VFile): void => {
    const context = contextOf(file);
    visit(tree, 'element', (element) => {
      const { className } = element.properties;
      if (element.tagName !== 'code' || !Array.isArray(className)) return;
      if (!className.includes('formula')) return;
      const drawn = draw(element, className.includes('display'), context);
      if (!drawn) return;
      element.tagName = 'span';
      innermost(element).children = drawn;
    });
  };
}

function draw(
  element: Element,
  displayMode: boolean,
  context: CompileContext,
): ElementContent[] | undefined {
  try {
    const options = { annotate: true, displayMode, throwOnError: true };
    const html = temml.renderToString(toString(element), options);
    const drawn = fromHtml(html, { fragment: true });
    // What a frame or a colour is drawn with is all that MathML says by styles.
    visit(drawn, 'element', ({ properties }) => {
      delete properties.style;
    });
    return drawn.children as ElementContent[];
  } catch (error) {
    if (!(error instanceof Error && error instanceof temml.ParseError)) throw error;
    reportAt(element, context, {
      code: 'chapter/invalid-formula',
      message: `The formula cannot be drawn. ${sentence(error.message.trim())}`,
      hint: 'Mend the TeX, or write \\$ for a dollar that is text.',
    });
    return undefined;
  }
}

/** Where a phrase is marked, the formula stands inside its mark. */
function innermost(element: Element): Element {
  const [only, ...others] = element.children;
  return only?.type === 'element' && others.length === 0 ? innermost(only) : element;
}
