import { type Document, visit } from 'yaml';
import { noText } from '../load/bad-line.ts';
import type { YamlRange } from './yaml-ranges.ts';

/** A text that is sound YAML and says something else than its author meant. */
interface Misread {
  message: string;
  hint: string;
  range: YamlRange;
}

/** Where a text holds an item that YAML, by its indentation, takes for more of the one before. */
export function joinedItems(document: Document, text: string): Misread[] {
  const found: Misread[] = [];
  visit(document, {
    Scalar(_, { range, type }) {
      const item = type === 'PLAIN' && /\n[ \t]*(?=- )/.exec(text.slice(range![0], range![1]));
      if (!item) return;
      const at = range![0] + item.index + item[0].length;
      found.push({
        message: 'This item is indented further than the one before, which so goes on here.',
        hint: 'Begin it in the same column as the items beside it.',
        range: [at, at + 1],
      });
    },
  });
  return found;
}

/** Texts of which a part is lost, or cannot be shown. */
export function misreadTexts(document: Document, text: string): Misread[] {
  return [...lostAnchors(document), ...controlCharacters(document, text)];
}

/** What stands before a text like a name for it (`&co. and others`), and nothing refers to. */
function lostAnchors(document: Document): Misread[] {
  const found = new Map<string, YamlRange>();
  visit(document, {
    Scalar(_, { anchor, range, type }) {
      const end = range![0] - 1;
      if (anchor && type === 'PLAIN') found.set(anchor, [end - anchor.length - 1, end]);
    },
    Alias(_, { source }) {
      found.delete(source);
    },
  });
  return [...found].map(([anchor, range]) => ({
    message: `YAML takes "&${anchor}" for a name, which no page shows.`,
    hint: 'Put the whole text in quotes.',
    range,
  }));
}

/** Escapes alone can say them: a file that holds the characters themselves is not read. */
function controlCharacters(document: Document, text: string): Misread[] {
  const found: Misread[] = [];
  if (!/\\[xuU0abefv]/.test(text)) return found;
  visit(document, {
    Scalar(_, { value, range }) {
      if (typeof value !== 'string' || !noText.test(value)) return;
      found.push({
        message: 'A text holds a control character, which no page can show.',
        hint: 'Write the text without it.',
        range: [range![0], range![1]],
      });
    },
  });
  return found;
}
