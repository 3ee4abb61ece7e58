import type { Element, Nodes, Root } from 'hast';
import { h } from 'hastscript';
import type { VFile } from 'vfile';
import { codeFigure } from '../code/code-figure.ts';
import { consoleFigure, printsOutput } from '../code/console-figure.ts';
import { commandsToKeep, readShell } from '../code/console.ts';
import { type CompileContext, contextOf, reportAt } from '../context.ts';
import { highlight } from '../code/highlight.ts';
import { type Fence, fenceOf } from './remark-fences.ts';
import { findParts, type FoundPart } from '../find-parts.ts';
import { isManifestFence } from '../manifest/manifest-fence.ts';

/** Renders fences of code and commands. Drawings are left for the plates. */
export function rehypeFences() {
  return async (tree: Root, file: VFile): Promise<void> => {
    const context = contextOf(file);
    const found = findParts(tree, (node) => {
      const fence = fenceOf(node);
      const isCode = fence && fence.lang !== 'mermaid' && !isManifestFence(fence, context);
      return isCode ? fence : undefined;
    });
    for (const { part, section, replace } of found) {
      replace(await render(part, section, context));
    }
    sayExpected(tree, found, context);
  };
}

const isWalk = (node: Nodes): node is Element =>
  node.type === 'element' && [node.properties.className].flat().includes('steps');

/**
 * What the word over output means is said once on a page: at the head of the first walk that prints
 * some, or where none does at the end.
 */
function sayExpected(
  tree: Root,
  found: readonly FoundPart<Fence>[],
  { strings }: CompileContext,
): void {
  const printing = found.filter(({ part: { code, lang } }) => {
    const session = readShell(code, lang);
    return session && printsOutput(session);
  });
  if (printing.length === 0) return;
  const sentence = h('p.expected', { dataMaterial: '' }, strings.code.expectedOutput);
  const walk = printing.flatMap(({ ancestors }) => ancestors.find(isWalk) ?? [])[0];
  if (walk) walk.children.splice(1, 0, sentence);
  else tree.children.push(sentence);
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
const forms = {
  terminal: { form: /^[1-9]$/, wanted: 'a digit such as "2"' },
  until: { form: /^Ctrl\+C$/, wanted: '"Ctrl+C"' },
};

function checkAttributes({ attributes, place }: Fence, context: CompileContext): void {
  for (const [name, { form, wanted }] of Object.entries(forms)) {
    const value = attributes[name];
    if (value === undefined || form.test(value)) continue;
    reportAt({ ...place, line: place.line - 1 }, context, {
      code: 'chapter/invalid-attribute',
      message: `${name}="${value.slice(0, 60)}" of a console fence cannot be read.`,
      hint: `Write ${wanted}.`,
    });
  }
}
