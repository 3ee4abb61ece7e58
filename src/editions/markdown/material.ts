import type { Element, ElementContent } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { EXIT, visit } from 'unist-util-visit';
import { manifestName } from '../../book/file-kinds.ts';
import { languageName } from '../../chapter/code/languages.ts';
import { describeGraph } from '../../diagrams/index.ts';
import { classesOf } from '../classes-of.ts';
import type { TextEdition } from './text-edition.ts';

/**
 * What stands for a figure where there are no pictures and nothing to press: for a drawing its
 * Mermaid source and the same in words, for a manifest the whole file, for code its text.
 */
export function spellOutFigure(figure: Element, edition: TextEdition): ElementContent[] {
  const names = classesOf(figure);
  if (names.includes('plate')) return drawing(figure, edition);
  if (names.includes('picture')) return picture(figure);
  if (!names.includes('code')) return figure.children;
  return find(figure, ({ properties }) => properties.download === true)
    ? manifest(figure, edition)
    : code(figure, edition);
}

function picture({ children }: Element): ElementContent[] {
  return children.map((child) =>
    child.type === 'element'
      ? h('p', child.tagName === 'figcaption' ? child.children : child)
      : child,
  );
}

function drawing(figure: Element, { chapter, textStrings }: TextEdition): ElementContent[] {
  const { plate: words } = textStrings;
  const of = chapter.outline.figures.find(({ id }) => id === figure.properties.id)!;
  const original = find(
    figure,
    (element) => element.tagName === 'a' && toString(element) === words.original,
  );
  return [
    h('p', [
      h('strong', words.label(of.number)),
      ` ${of.title}. ${of.description} `,
      ...(original ? [original] : []),
    ]),
    ...of.drawings.flatMap(({ source, diagram }) => [
      block('mermaid', source),
      ...(of.drawings.length > 1 ? [h('p', h('strong', diagram.title))] : []),
      describeGraph(diagram.graph, words),
    ]),
  ];
}

function manifest(figure: Element, { chapter, addresses }: TextEdition): ElementContent[] {
  const file = titleOf(figure);
  const name = manifestName(file);
  const { json, yaml } = chapter.manifests.find((candidate) => candidate.name === name)!;
  const files = addresses.absolute(addresses.file(`chapters/${chapter.slug}/${name}`));
  const link = (format: string) => h('a', { href: `${files}.${format}` }, format.toUpperCase());
  return [
    h('p', [
      h('strong', file),
      ' · ',
      link('yaml'),
      ...(json === undefined ? [] : [' · ', link('json')]),
    ]),
    block('yaml', yaml.trimEnd()),
    block('sh', `kubectl apply -f ${files}.yaml`),
  ];
}

/** A title, the code, and what is said below it. */
function code(figure: Element, { textStrings }: TextEdition): ElementContent[] {
  const element = find(figure, ({ tagName }) => tagName === 'code')!;
  const [language] = classesOf(element).map((name) => name.replace('language-', ''));
  const isConsole = classesOf(figure).includes('console');
  const label = isConsole ? textStrings.code.console : languageName(language);
  const title = titleOf(figure);
  const expected = find(figure, ({ tagName }) => tagName === 'samp');
  const said: Element[] = [];
  visit(figure, 'element', (child) => {
    const names = classesOf(child);
    if (names.includes('mistake') || names.includes('expected')) said.push(child);
  });
  return [
    // A caption without a title says the language, which the block does as well.
    ...(title === (label ?? '') && !expected
      ? []
      : [h('p', [h('strong', title), expected ? ` · ${textStrings.code.expected}` : ''])]),
    block(language, element.children.map((child) => textOf(child, language)).join('')),
    ...said,
  ];
}

/** The prompt of a command is drawn by the stylesheet; a list of commands was written without. */
function textOf(node: ElementContent, language: string | undefined): string {
  const names = node.type === 'element' ? classesOf(node) : [];
  if (language !== 'console' || !names.includes('cmd') || names.includes('c'))
    return toString(node);
  return `${String((node as Element).properties.dataPrompt ?? '$')} ${toString(node)}`;
}

function titleOf(figure: Element): string {
  const caption = find(figure, ({ tagName }) => tagName === 'figcaption')!;
  return toString(find(caption, ({ tagName }) => tagName === 'span')!);
}

const block = (language: string | undefined, text: string) =>
  h('pre', h('code', language === undefined ? {} : { className: `language-${language}` }, text));

function find(tree: Element, fits: (element: Element) => boolean): Element | undefined {
  let found: Element | undefined;
  visit(tree, 'element', (element) => {
    if (!fits(element)) return undefined;
    found = element;
    return EXIT;
  });
  return found;
}
