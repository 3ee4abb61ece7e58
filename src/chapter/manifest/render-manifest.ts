import { joinLines, languageClass } from '../code/code-figure.ts';
import type { HighlightedLine } from '../code/highlight.ts';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { ownLanguage, type KeyToken } from '../../kubernetes/index.ts';
import type { LineRun } from './folded-lines.ts';
import { addKeyLinks, type MarkedPart } from './key-links.ts';
import type { ManifestStrings } from '../../i18n/strings.ts';

export interface ManifestFigure {
  /** Unique on the page; ids inside the figure start with it. */
  id: string;
  /** What the top line shows: "hello-pod.yaml". */
  name: string;
  yaml: readonly HighlightedLine[];
  /** What was not checked, and why: a template, an excerpt. */
  note?: string | undefined;
  /** The JSON twin, highlighted; left out for a fence or a part of a manifest. */
  json?: readonly HighlightedLine[] | undefined;
  keys: readonly KeyToken[];
  /** Id of the popover of a field. */
  idOf: (fieldId: string) => string;
  /** Lines to mark, counted from 1. */
  marked?: readonly number[] | undefined;
  /** Lines that links point at, with the id of each; see {@link lineId}. */
  targets?: readonly number[] | undefined;
  /** Shows these lines only, first and last included. */
  excerpt?: LineRun | undefined;
  /** Where the files are, that of YAML with its host too, for kubectl; left out for what is no file. */
  urls?: { yaml: string; json: string; absolute: string } | undefined;
  /** Mistakes, deliberate or those of a draft, which the red pen marks. */
  mistakes?: readonly Mistake[] | undefined;
  /** Keys that remarks are about. */
  remarked?: readonly MarkedPart[] | undefined;
  /** Lines that stand folded until the reader wants them. */
  folded?: readonly LineRun[] | undefined;
  strings: ManifestStrings;
}

export interface Mistake extends Omit<MarkedPart, 'mark'> {
  message: string;
  /** Whether it is nobody's intention, but that of a draft. */
  isOpen: boolean;
}

/** Id of a line that a link points at. */
export const lineId = (figureId: string, line: number) => `${figureId}-${line}`;

/**
 * A manifest as a figure. Without script only copying is missing: the JSON twin is chosen by radio
 * buttons and shown by the stylesheet, and so is the explanation that a key leads to.
 */
export function renderManifest(figure: ManifestFigure): Element {
  const { id, json, strings, urls, keys, mistakes = [], folded = [] } = figure;
  const foot = `${id}-end`;
  const pressable = keys.length > 0;
  return h('figure.code.manifest', { id }, [
    topLine(figure),
    pressable ? h('p.hint.yaml', strings.hint) : '',
    pressable ? h('a.past', { href: `#${foot}` }, strings.skipKeys) : '',
    h(
      'manifest-keys',
      h('pre.yaml', { tabIndex: pressable ? undefined : 0 }, [
        h('code', languageClass('yaml'), yamlLines(figure)),
      ]),
    ),
    folded.length > 0 ? wholeChoice(folded, strings) : '',
    json ? h('pre.json', { tabIndex: 0 }, h('code', languageClass('json'), joinLines(json))) : '',
    h('div', { id: foot }, [
      ...mistakes.map(({ isOpen, message }) =>
        mistakeLine(isOpen ? strings.openMistake : strings.mistake, message),
      ),
      urls ? h('p.apply', h('code', `kubectl apply -f ${urls.absolute}`)) : '',
    ]),
  ]);
}

/** What is wrong with the code above, in red. */
export function mistakeLine(label: string, message: string): Element {
  return h('p.mistake', [
    h('b.kind.correction', label),
    ' ',
    h('span', { lang: ownLanguage }, message),
  ]);
}

function topLine({ id, name, note, json, urls, strings }: ManifestFigure): Element {
  return h('figcaption', [
    h('span.file', name),
    note ? h('span.lang', note) : '',
    json ? formatChoice(id, strings) : '',
    h('copy-code', { dataCopied: strings.copied }, [h('button', { type: 'button' }, strings.copy)]),
    urls ? h('a.yaml', { href: urls.yaml, download: true }, strings.download) : '',
    urls && json ? h('a.json', { href: urls.json, download: true }, strings.download) : '',
  ]);
}

function formatChoice(id: string, strings: ManifestStrings): Element {
  const option = (label: string, properties: object) =>
    h('label', [h('input', { type: 'radio', name: `${id}-format`, ...properties }), label]);
  return h('span.formats', { role: 'radiogroup', ariaLabel: strings.format }, [
    option('YAML', { checked: true }),
    option('JSON', { className: 'twin' }),
  ]);
}

/** Folded and opened by the stylesheet, like the choice of a format. */
function wholeChoice(folded: readonly LineRun[], strings: ManifestStrings): Element {
  const count = folded.reduce((sum, { line, endLine }) => sum + endLine - line + 1, 0);
  return h('label.more.yaml', [h('input.whole', { type: 'checkbox' }), strings.rest(count)]);
}

function yamlLines(figure: ManifestFigure): ElementContent[] {
  const { id, yaml, keys, idOf, marked = [], targets = [], excerpt } = figure;
  const { mistakes = [], remarked = [], folded = [] } = figure;
  const { line: first, endLine: last } = excerpt ?? { line: 1, endLine: yaml.length };
  const shown = keys.filter(({ line }) => line >= first && line <= last);
  const parts = [
    ...remarked,
    ...mistakes.map((mistake) => ({ ...mistake, mark: { className: ['wrong'] } })),
  ];
  const lines = addKeyLinks(yaml, shown, idOf, parts).map((content, index) => {
    const line = index + 1;
    const at = targets.includes(line) ? { id: lineId(id, line) } : {};
    if (marked.includes(line)) return [h('mark.line', at, content)];
    return targets.includes(line) ? [h('span.at', at, content)] : content;
  });
  return foldLines(lines.slice(first - 1, last), folded);
}

/** A folded run is a box in a box: a sign stands in the outer one while the inner one is hidden. */
function foldLines(
  lines: readonly ElementContent[][],
  folded: readonly LineRun[],
): ElementContent[] {
  const newline = { type: 'text' as const, value: '\n' };
  let at = 0;
  const content = folded.flatMap(({ line, endLine }) => {
    const before = lines.slice(at, line - 1).flatMap((each) => [...each, newline]);
    const run = joinLines(lines.slice(line - 1, endLine));
    at = endLine;
    const end = endLine < lines.length ? [newline] : [];
    return [...before, h('span.rest', h('span', [...run, ...end]))];
  });
  return [...content, ...joinLines(lines.slice(at))];
}
