import type { Element, Nodes, Parents, Root, Text } from 'hast';
import { h } from 'hastscript';
import { visitParents } from 'unist-util-visit-parents';
import type { VFile } from 'vfile';
import { codeFigure } from '../code/code-figure.ts';
import { consoleFigure, printsOutput } from '../code/console-figure.ts';
import { commandsToKeep, readShell } from '../code/console.ts';
import { type CompileContext, contextOf, reportAt } from '../context.ts';
import { highlight } from '../code/highlight.ts';
import { type Fence, fenceOf } from './remark-fences.ts';
import { isManifestFence } from '../manifest/manifest-fence.ts';
import { sectionOf } from './rehype-sections.ts';

/** Renders fences of code and commands. Drawings are left for the plates. */
export function rehypeFences() {
  return async (tree: Root, file: VFile): Promise<void> => {
    const context = contextOf(file);
    const found: FoundFence[] = [];
    visitParents(tree, 'mdxJsxFlowElement', (node, ancestors) => {
      const fence = fenceOf(node);
      if (fence && fence.lang !== 'mermaid' && !isManifestFence(fence, context)) {
        const walk = ancestors.find(isWalk);
        const section = sectionOf(ancestors);
        found.push({ fence, section, walk, replace: replacer(node, ancestors) });
      }
    });
    for (const { fence, section, replace } of found) {
      replace(await render(fence, section, context));
    }
    sayExpected(tree, found, context);
  };
}

interface FoundFence {
  fence: Fence;
  section: string;
  /** The box of steps that it stands in. */
  walk: Element | undefined;
  replace: (figure: Element) => void;
}

const isWalk = (node: Nodes): node is Element =>
  node.type === 'element' && [node.properties.className].flat().includes('steps');

/**
 * What the word over output means is said once on a page: at the head of the first walk that prints
 * some, or where none does at the end.
 */
function sayExpected(tree: Root, found: readonly FoundFence[], { strings }: CompileContext): void {
  const printing = found.filter(({ fence }) => {
    const session = readShell(fence.code, fence.lang);
    return session && printsOutput(session);
  });
  if (printing.length === 0) return;
  const sentence = h('p.expected', { dataMaterial: '' }, strings.code.expectedOutput);
  const walk = printing.find((each) => each.walk)?.walk;
  if (walk) walk.children.splice(1, 0, sentence);
  else tree.children.push(sentence);
}

/** Puts an element in the place of a node, wherever among its siblings that is by then. */
export function replacer(node: Nodes, ancestors: readonly Parents[]) {
  const siblings = ancestors.at(-1)!.children as Nodes[];
  return (element: Element | Text) => void siblings.splice(siblings.indexOf(node), 1, element);
}

async function render(fence: Fence, section: string, context: CompileContext): Promise<Element> {
  const { title, terminal, until } = fence.attributes;
  const session = readShell(fence.code, fence.lang);
  if (fence.lang === 'console' && !session?.prompted) reportNoPrompt(fence, context);
  if (!session) {
    const { code } = context.outline;
    const id = `code-${code.length + 1}`;
    code.push({ section, id, text: fence.code, ...(title !== undefined && { title }) });
    const lines = await highlight(fence.code, fence.lang);
    return codeFigure({ ...fence, id, title, lines, strings: context.strings.code });
  }
  checkAttributes(fence, context);
  const id = `console-${context.outline.commands.length + 1}`;
  context.outline.commands.push({
    section,
    id,
    commands: commandsToKeep(session),
    output: session.entries.flatMap(({ kind, text }) => (kind === 'output' ? [text] : [])),
    ...(title !== undefined && { title }),
    ...(terminal !== undefined && { terminal }),
    ...(until !== undefined && { keepsRunning: true }),
  });
  const lang = session.prompted ? 'console' : fence.lang;
  return consoleFigure({ id, title, terminal, lang, session, strings: context.strings.code });
}

function reportNoPrompt({ place }: Fence, context: CompileContext): void {
  reportAt(place, context, {
    code: 'chapter/invalid-console',
    severity: 'warning',
    message: 'No line of this console fence begins with a prompt, so none of it is output.',
    hint: 'Begin each command with "$ ". Call it bash if it is commands alone, text if it is output alone.',
  });
}

/** Terminals have numbers, and what does not end by itself is ended in one way. */
function checkAttributes({ attributes, place }: Fence, context: CompileContext): void {
  const forms = { terminal: /^[1-9]$/, until: /^Ctrl\+C$/ };
  const wanted = { terminal: 'a digit such as "2"', until: '"Ctrl+C"' };
  for (const name of ['terminal', 'until'] as const) {
    const value = attributes[name];
    if (value === undefined || forms[name].test(value)) continue;
    reportAt({ ...place, line: place.line - 1 }, context, {
      code: 'chapter/invalid-attribute',
      message: `${name}="${value.slice(0, 60)}" of a console fence cannot be read.`,
      hint: `Write ${wanted[name]}.`,
    });
  }
}
