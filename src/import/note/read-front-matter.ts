import { parse, parseDocument, type ParsedNode, type YAMLMap } from 'yaml';
import { frontMatterBlock } from '../../book/front-matter-block.ts';
import { day } from '../../book/schema/fields.ts';
import { Edits } from './edits.ts';

/** What the front matter of a note says, by what a chapter's can hold. */
export interface NoteFrontMatter {
  title?: string | undefined;
  summary?: string | undefined;
  updated?: string | undefined;
  /** The rest of it. */
  rest: string;
  /** The note below it. */
  body: string;
}

/** Reads the front matter of a note: YAML of Jekyll, Hugo and Obsidian, or simple TOML of Hugo. */
export function readFrontMatter(text: string): NoteFrontMatter {
  const toml = /^\+\+\+[ \t]*\n([\s\S]*?)^\+\+\+[ \t]*(?:\n|$)/m.exec(text);
  if (toml?.index === 0) return sorted(yamlOf(toml[1]!), text.slice(toml[0].length));
  const block = frontMatterBlock(text);
  if (!block || !/^\s*[\w-]+\s*:/m.test(block.yaml)) return { rest: '', body: text };
  const body = text.split('\n').slice(block.bodyLine - 1).join('\n'); // prettier-ignore
  return sorted(block.yaml, body);
}

/** Values of TOML are those of YAML, as far as front matter goes; names of its tables are words. */
const yamlOf = (toml: string) =>
  toml.replace(/^(\s*[\w-]+)\s*=\s*/gm, '$1: ').replace(/^\[/gm, '# [');

function sorted(yaml: string, body: string): NoteFrontMatter {
  const values = mapping(yaml);
  if (!values) return { rest: yaml.trim(), body };
  const named = (names: RegExp) => Object.entries(values).filter(([key]) => names.test(key));
  const title = named(/^title$/)[0];
  const summary = named(/^(description|summary|excerpt|subtitle)$/).find(([, words]) => words);
  const days = named(/^(date|updated|lastmod)$/);
  const updated = days
    .map(([, words]) => words.slice(0, 10))
    .filter((words) => day.safeParse(words).success)
    .toSorted()
    .at(-1);
  // A time of the day has no key in a chapter.
  const date = days.find(([, words]) => words === updated);
  const taken = [title, summary, date].map((entry) => entry?.[0]);
  const rest = withoutKeys(yaml, taken);
  return { title: title?.[1] || undefined, summary: summary?.[1], updated, rest, body };
}

/** The words of each key. */
function mapping(yaml: string): Record<string, string> | undefined {
  try {
    const value: unknown = parse(yaml, { logLevel: 'error' });
    const isMapping = value !== null && typeof value === 'object' && !Array.isArray(value);
    if (!isMapping) return undefined;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, wordsOf(each)]));
  } catch {
    return undefined;
  }
}

/** All else as its author wrote it, comments included. */
function withoutKeys(yaml: string, keys: readonly (string | undefined)[]): string {
  const edits = new Edits(yaml);
  const { contents } = parseDocument<YAMLMap<ParsedNode, ParsedNode | null>>(yaml);
  for (const { key, value } of contents?.items ?? []) {
    if (keys.includes(String(key))) edits.replace(key.range[0], (value ?? key).range[1], '');
  }
  return edits
    .result()
    .replace(/^[ \t]*\n/gm, '')
    .trim();
}

function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsOf).join(', ');
  if (value !== null && typeof value === 'object') return JSON.stringify(value);
  return value === null || value === undefined ? '' : String(value).trim();
}
