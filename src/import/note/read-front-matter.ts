import { parse } from 'yaml';
import { frontMatterBlock } from '../../book/front-matter-block.ts';
import { day } from '../../book/schema/fields.ts';

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
  const taken: NoteFrontMatter = { rest: '', body };
  const rest: string[] = [];
  for (const [key, value] of Object.entries(values)) {
    const words = wordsOf(value);
    const date = words.slice(0, 10);
    if (words === '') continue;
    if (key === 'title') taken.title = words;
    else if (/^(description|summary|excerpt|subtitle)$/.test(key) && !taken.summary) {
      taken.summary = words;
    } else if (/^(date|updated|lastmod)$/.test(key) && day.safeParse(date).success) {
      if (!taken.updated || date > taken.updated) taken.updated = date;
      if (words !== date) rest.push(`${key}: ${words}`);
    } else rest.push(`${key}: ${words}`);
  }
  return { ...taken, rest: rest.join('\n') };
}

function mapping(yaml: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = parse(yaml, { logLevel: 'error' });
    const isMapping = value !== null && typeof value === 'object' && !Array.isArray(value);
    return isMapping ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsOf).join(', ');
  if (value !== null && typeof value === 'object') return JSON.stringify(value);
  return value === null || value === undefined ? '' : String(value).trim();
}
