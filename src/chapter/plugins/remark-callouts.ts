import type { Paragraph, Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { didYouMean } from '../../language/nearest.ts';
import { calloutKind, calloutKinds } from '../../book/callouts.ts';
import { type CompileContext, contextOf, reportAt } from '../context.ts';

/** Gives each callout its word, in the language of the page, and its title. */
export function remarkCallouts() {
  return (tree: Root, file: VFile): void => {
    const context = contextOf(file);
    visit(tree, 'containerDirective', (node) => {
      const kind = calloutKind(node.name);
      if (!kind) reportName(node, context);
      const className = ['callout', ...(kind ? [`callout-${kind}`] : [])];
      node.data = { ...node.data, hName: 'div', hProperties: { className } };
      if (kind) addWord(node, context.strings.callouts[kind], context);
    });
  };
}

function addWord({ children }: ContainerDirective, word: string, context: CompileContext): void {
  const { lang, strings } = context;
  const [first] = children;
  const title = first?.type === 'paragraph' && first.data?.directiveLabel ? first : undefined;
  const head: Paragraph = {
    type: 'paragraph',
    children: [
      {
        type: 'strong',
        children: [{ type: 'text', value: word }],
        data: {
          hName: 'span',
          hProperties: {
            className: ['callout-word'],
            ...(strings.lang !== lang && { lang: strings.lang }),
          },
        },
      },
      // Without a title the line is none of the author's, so it has no place.
      ...(title
        ? [
            { type: 'text' as const, value: ' ' },
            { ...title, type: 'strong' as const, data: {} },
          ]
        : []),
    ],
    ...(title?.position && { position: title.position }),
  };
  children.splice(0, title ? 1 : 0, head);
}

function reportName(node: ContainerDirective, context: CompileContext): void {
  reportAt(node, context, {
    code: 'chapter/foreign-mark',
    severity: 'warning',
    message: `There is no callout "${node.name}", so its text stands without a word over it.`,
    hint: didYouMean(node.name, calloutKinds) ?? `Name it one of ${calloutKinds.join(', ')}.`,
  });
}
