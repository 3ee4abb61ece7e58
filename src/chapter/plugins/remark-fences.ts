import type { Code, Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import type { Node } from 'unist';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { count } from '../../book/issues/format.ts';
import { didYouMean } from '../../language/nearest.ts';
import type { Place } from '../../book/issues/issue.ts';
import {
  type CompileContext,
  contextOf,
  type Fault,
  placeOf,
  placeWithin,
  reportAt,
} from '../context.ts';
import { flags, parseFenceMeta } from '../fence-meta.ts';
import { fenceLanguage, nearestLanguage, shells } from '../code/languages.ts';

/** A fence as the author wrote it, with the place of its first line of content. */
export interface Fence {
  lang: string;
  code: string;
  attributes: Readonly<Record<string, string>>;
  marked: readonly number[];
  place: Place;
  /** Where each attribute stands. */
  attributePlaces: Readonly<Record<string, Place>>;
}

const ofShells = ['title', 'terminal', 'until'];
/** What the fences of a language read; all others read a title. */
const attributesOf: Readonly<Record<string, readonly string[]>> = {
  mermaid: ['name', 'original', 'for', 'phone'],
  yaml: ['title', 'of', 'partial', 'expect-error'],
  ...Object.fromEntries([...shells].map((shell) => [shell, ofShells])),
};

declare module 'mdast-util-mdx-jsx' {
  interface MdxJsxFlowElementData {
    /** A fence on its way through the plugins: a component, which MDX takes along as it is. */
    fence?: Fence;
  }
}

/** The fence that a node of either tree stands for, if it stands for one. */
export function fenceOf(node: Node): Fence | undefined {
  return (node as Partial<MdxJsxFlowElement>).data?.fence;
}

/** Reads what stands behind the opening of a fence, and hands it on with its place. */
export function remarkFences() {
  return (tree: Root, file: VFile): void => {
    const context = contextOf(file);
    const told = new Set<string>();
    let named: Code | undefined;
    visit(tree, 'code', (node, index, parent) => {
      if (node.lang || !named) named = node;
      const unclosed = unclosedFence(node, named, context);
      if (unclosed) reportAt(node, context, unclosed);
      parent!.children[index!] = {
        type: 'mdxJsxFlowElement',
        name: 'Fence',
        attributes: [],
        children: [],
        data: { fence: readFence(node, told, context) },
        position: node.position,
      };
    });
  };
}

/** @param told what other programs understand is named once a chapter. */
function readFence(node: Code, told: Set<string>, context: CompileContext): Fence {
  const place = placeOf(node, context);
  const { lang, name, meta } = readOpening(node);
  const once = (kind: string, fault: Fault) => {
    const at = placeWithin(node, new RegExp(RegExp.escape(kind)), context);
    if (!told.has(kind)) reportAt(at, context, fault);
    if (fault.severity === 'warning') told.add(kind);
  };
  if (lang === undefined) {
    const near = nearestLanguage(name);
    once(name, {
      code: 'chapter/unknown-fence',
      severity: 'warning',
      message: `Nobody here knows the language "${name}", so it is shown without colours.`,
      hint: `${near ? `Did you mean "${near}"? ` : ''}Write text for plain text.`,
    });
  }
  const { attributes, marked, unknown } = parseFenceMeta(meta);
  const readable = attributesOf[lang ?? ''] ?? ['title'];
  for (const word of [...Object.keys(attributes), ...unknown]) {
    if (readable.includes(word)) continue;
    const near = didYouMean(word, readable);
    once(word, {
      code: 'chapter/unknown-attribute',
      // A slip of what is read here; the words of other programs only do nothing.
      severity: near ? 'error' : 'warning',
      message: `A ${lang ?? name} fence does not read "${word}".`,
      hint:
        near ??
        `It reads ${readable.map((each) => (flags.includes(each) ? each : `${each}="…"`)).join(', ')} and {lines to mark}.`,
    });
  }
  const lines = node.value.split('\n').length;
  const beyond = [...marked].find((line) => line < 1 || line > lines);
  if (beyond !== undefined) {
    reportAt(placeWithin(node, /\{[\d,\s-]+\}/, context), context, {
      code: 'chapter/invalid-attribute',
      severity: 'warning',
      message: `There is no line ${beyond} to mark: the fence has ${count(lines, 'line')}.`,
      hint: 'Count from 1, the line below the opening of the fence: {2} or {2,4-5}.',
    });
  }
  // The content begins a line below the opening, as far in as the fence itself.
  const start = { file: place.file, line: place.line + 1, column: place.column };
  return {
    lang: lang ?? 'text',
    code: node.value,
    attributes,
    marked: [...marked],
    place: start,
    attributePlaces: Object.fromEntries(
      Object.keys(attributes).map((attribute) => [
        attribute,
        placeWithin(node, new RegExp(`${RegExp.escape(attribute)}="[^"]*"`), context),
      ]),
    ),
  };
}

/**
 * The language of a fence, and what stands behind it. Other programs write without a blank what
 * they read: `python{1,3}`, `python:main.py`, `{.python .numberLines}`.
 */
function readOpening({ lang: written, meta }: Code) {
  const lang = fenceLanguage(written);
  const [, name, rest] = /^\{?\.?([^\s{}:,]+)(.*)$/.exec(written ?? '') ?? [];
  if (lang !== undefined || name === undefined || fenceLanguage(name) === undefined) {
    return { lang, name: written!, meta: meta ?? '' };
  }
  return { lang: fenceLanguage(name), name, meta: `${rest} ${meta ?? ''}` };
}

/**
 * A fence that takes more than its own: to the end, or to the end of the next one.
 *
 * @param named the last fence with a language: where this one has none, its opening may be an end,
 * and one from there on has none of its own.
 */
function unclosedFence(node: Code, named: Code, context: CompileContext): Fault | undefined {
  const { position } = node;
  if (!position) return undefined;
  const { edition } = context;
  const { start, end } = position;
  const [opening = '', ...lines] = edition.source.split('\n').slice(start.line - 1, end.line);
  const [sign = '```'] = /(`{3,}|~{3,})/.exec(opening.slice(start.column - 1)) ?? [];
  const code = 'chapter/unclosed-fence';
  const before = {
    place: placeOf(named, context),
    message: 'or, if that line is the end of a fence: the last that opens with a language',
  };
  const related = named === node ? [] : [before];
  const hint = `Close it with ${sign} on a line of its own, as far in as it opens`;
  if (!/^[\s>]*(`{3,}|~{3,})\s*$/.test(lines.at(-1) ?? '')) {
    const message = 'The fence that opens here is never closed.';
    return { code, message, hint: `${hint}.`, related };
  }
  const next = lines.findIndex((line) =>
    new RegExp(`^[\\s>]*${sign}${sign[0]}*[ \\t]*[^\\s\`~][^\`]*$`).test(line),
  );
  if (next === -1) return undefined;
  const place = { file: edition.file, line: start.line + 1 + next, column: 1 };
  return {
    code,
    message: 'The fence that opens here is not closed before the next one opens.',
    hint: `${hint}; where the next one is part of its text, open and close it with ${sign}${sign[0]}.`,
    related: [{ place, message: 'the next one' }, ...related],
  };
}
