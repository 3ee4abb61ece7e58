import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import {
  ownLanguage,
  explain,
  type EnumValue,
  type Explanation,
  type SchemaIndex,
} from '../../kubernetes/index.ts';
import { constraintLine } from './constraint-words.ts';
import type { ManifestStrings } from '../../i18n/strings.ts';

/**
 * Id of the popover of a field, "Pod.spec.containers[].image" → "f7": one for all keys of a field.
 *
 * @param ids those of the page so far, in the order of first use; a new one is added.
 */
export function popoverId(field: string, ids: Map<string, string>): string {
  const id = ids.get(field) ?? `f${ids.size + 1}`;
  ids.set(field, id);
  return id;
}

export interface FieldPopovers {
  /** Ids of the popovers by the fields of the page. */
  fields: ReadonlyMap<string, string>;
  index: SchemaIndex;
  /** Our own line on a field, in the language of the page. */
  noteOf: (fieldId: string) => ElementContent[] | undefined;
  strings: ManifestStrings;
}

/**
 * One popover for each distinct field of a page; it has to stand somewhere on that page, once.
 * Without script they show as targets, and the link after them, which is its own target, closes.
 */
export function renderFieldPopovers({ fields, index, noteOf, strings }: FieldPopovers): Element[] {
  const popovers = [...fields].flatMap(([fieldId, id]) => {
    const explanation = explain(index, fieldId);
    return explanation ? [renderPopover(id, explanation, noteOf(fieldId), strings)] : [];
  });
  return [...popovers, h('a.close-field', { id: closeId, href: `#${closeId}` }, strings.close)];
}

/** Fields begin at 1. */
const closeId = 'f0';

/** The line that names the authors of the explanations. */
export function renderAttribution(strings: ManifestStrings, index: SchemaIndex): Element {
  return h('p.fields-by', { dataMaterial: '' }, strings.attribution(index.kubernetes));
}

function renderPopover(
  id: string,
  { type, required, constraints, enum: values, description, typeDescription, command }: Explanation,
  note: ElementContent[] | undefined,
  strings: ManifestStrings,
): Element {
  // A field without words of its own is of a type that has some.
  const words = beginning(description.length > 0 ? description : typeDescription);
  const demands = constraintLine(constraints, strings);
  // A long list scrolls, so that the keyboard has to be able to enter it.
  return h('div.field', { id, popover: '', tabIndex: 0 }, [
    h('p', [h('code', command), ` <${type}>`, required ? ` ${strings.required}` : '']),
    note ? h('p.ours', note) : '',
    demands ? h('p', demands) : '',
    h('div', { lang: ownLanguage }, [
      words && h('p', linkAddresses(words)),
      values.length > 0 ? valueList(values, strings) : '',
    ]),
  ]);
}

/** Characters of Kubernetes' words that a page shows; they were an eighth of a chapter's weight. */
const shownWords = 100;

const sentences = new Intl.Segmenter(ownLanguage, { granularity: 'sentence' });

/** The first sentence, and those after it as long as they are short: the command prints them all. */
function beginning(paragraphs: readonly string[]): string {
  const [first = '', ...others] = paragraphs;
  let shown = '';
  for (const { segment } of sentences.segment(first)) {
    if (shown !== '' && shown.length + segment.length > shownWords) break;
    shown += segment;
  }
  return shown === first && others.length === 0 ? first : `${shown.trimEnd()} …`;
}

function valueList(values: readonly EnumValue[], strings: ManifestStrings): Element {
  if (values.every(({ meaning }) => meaning === '')) {
    const codes = values.flatMap(({ value }, i) => [i > 0 ? ', ' : ' ', h('code', value || '""')]);
    return h('p', [strings.values, ...codes]);
  }
  return h(
    'ul',
    values.map(({ value, meaning }) =>
      h('li', [h('code', value || '""'), meaning && ` ${meaning}`]),
    ),
  );
}

/**
 * Addresses in Kubernetes' text become links; a full stop or bracket after one is not part of it.
 * The host is enough to read.
 */
function linkAddresses(text: string): ElementContent[] {
  return text.split(/(https?:\/\/[^\s)"'`]*[^\s)"'`.,:;])/).map((part, i) =>
    // An address with a gap to fill, such as http://<host>/, is words.
    i % 2 === 1 && URL.canParse(part)
      ? h('a', { href: part }, new URL(part).host)
      : { type: 'text' as const, value: part },
  );
}
