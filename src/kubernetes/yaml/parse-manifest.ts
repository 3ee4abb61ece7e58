import { LineCounter, parseAllDocuments, type Document, type ParsedNode, type Tags } from 'yaml';
import type { ParserFault } from '../../book/yaml/yaml-fault.ts';
import { resolveAliases } from './aliases.ts';
import { foldLines, joinLines, looseQuotes } from './loose-quotes.ts';

export type YamlDocument = Document.Parsed;

export interface ParsedManifest {
  /**
   * Documents that hold something, with what aliases stand for in their place; an empty one between
   * two `---` is left out, as kubectl does.
   */
  documents: YamlDocument[];
  faults: YamlFault[];
  positions: LineCounter;
}

/** A fault of the parser, with its own code (DUPLICATE_KEY, TAB_AS_INDENT, …), or of an alias. */
export interface YamlFault extends ParserFault {
  /** Where the message is in our words already: what to do. */
  hint?: string;
}

/**
 * Reads YAML as kubectl does: 1.1 with merge keys, where `yes` is a boolean, but no base-60 numbers
 * and no timestamps, and `0o644` is octal as in 1.2. Compared with kubectl on 350 public files.
 */
export function parseManifest(text: string): ParsedManifest {
  const parsed = kept.get(text) ?? parse(text);
  kept.delete(text);
  kept.set(text, parsed);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return parsed;
}

/** Whoever asks what a text is, and whoever then checks it, read the same nodes. */
const mostKept = 16;
const kept = new Map<string, ParsedManifest>();

function parse(text: string): ParsedManifest {
  const parsed = parseText(text);
  const quotes = isBroken(parsed) ? looseQuotes(text) : [];
  if (quotes.length === 0) return parsed;
  const joined = parseText(joinLines(text, quotes));
  if (isBroken(joined)) return parsed;
  foldLines(joined.documents, text, quotes);
  return { ...joined, positions: parsed.positions };
}

function parseText(text: string): ParsedManifest {
  const positions = new LineCounter();
  const parsed = parseAllDocuments(text, {
    version: '1.1',
    merge: true,
    uniqueKeys: true,
    prettyErrors: false,
    lineCounter: positions,
    customTags: kubectlTags,
  });
  const all: YamlDocument[] = Array.isArray(parsed) ? (parsed as YamlDocument[]) : [];
  const faults: YamlFault[] = all.flatMap(({ errors }) =>
    errors.map(({ code, message, pos: [start, end] }) => ({ code, message, start, end })),
  );
  if (!isBroken({ faults })) faults.push(...all.flatMap(resolveAliases));
  return { documents: all.filter(({ contents }) => !isEmpty(contents)), faults, positions };
}

/** Whether it can't be read: a key that is there twice can. */
export function isBroken({ faults }: Pick<ParsedManifest, 'faults'>): boolean {
  return faults.some(({ code }) => code !== 'DUPLICATE_KEY');
}

function isEmpty(contents: ParsedNode | null): boolean {
  return contents === null || ('value' in contents && contents.value === null);
}

function kubectlTags(tags: Tags): Tags {
  return [
    ...tags.flatMap((tag): Tags => {
      if (typeof tag === 'string') return [tag];
      const isBase60 = 'format' in tag && tag.format === 'TIME';
      if (isBase60 || tag.tag.endsWith(':timestamp')) return [];
      if ('collection' in tag || !tag.tag.endsWith(':float') || !tag.test?.test('.')) return [tag];
      // The parser's own pattern takes a lone full stop for a number: `directory: .`
      return [{ ...tag, test: /^[-+]?(?:[0-9][0-9_]*\.[0-9_]*|\.[0-9][0-9_]*)$/ }];
    }),
    {
      tag: 'tag:yaml.org,2002:int',
      default: true,
      format: 'OCT',
      test: /^[-+]?0o[0-7_]+$/,
      resolve: (source: string) => parseInt(source.replace(/_|0o/g, ''), 8),
    },
  ];
}
